import type { Envelope, OutageReason } from '../../shared/contract/envelope.ts'

/** What a call is answered that the station has no database for. Riders and attendants read the words of the screens. */
export function outOfService(reason: OutageReason): Envelope {
  const message = 'The database is broken, and could not be restored yet.'
  return { ok: false, refusal: { code: 'out-of-service', message, reason } }
}
