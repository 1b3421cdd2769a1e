import { type CodeId, codeIdSchema } from '../../../shared/ids/ids.ts'
import { SyncProblem } from './sync-problem.ts'
import { noteDown, type SyncSession } from './sync-session.ts'
import { tellLostCodes } from './tell-revoked-codes.ts'

const CODES_AT_ONCE = 1_000
const BYTES_AT_ONCE = 4
const MOST_CODES = 200_000

/** Takes over the list of revoked codes, unless it is the one this station has. Riders tap in meanwhile. */
export async function takeRevokedCodes(session: SyncSession): Promise<void> {
  const { context, office, pairing, signal } = session
  const sent = await office.fetch(pairing.stationId, 'revoked-codes', context.officeEtags.of('revoked-codes'))
  signal.throwIfAborted()
  if (sent.outcome === 'unchanged') return
  await enterList(session, listIn(sent.value))
  // Before the list has its name: were the office not told, it would not be compared again.
  await tellLostCodes(session)
  noteDown(session, () => context.officeEtags.put('revoked-codes', sent.etag))
}

/** The list by its shape alone: a hundred thousand codes are looked at a piece at a time. */
function listIn(value: unknown): readonly unknown[] {
  const codeIds = typeof value === 'object' && value !== null && 'codeIds' in value ? value.codeIds : undefined
  if (Array.isArray(codeIds) && codeIds.length <= MOST_CODES) return codeIds
  throw new SyncProblem('broken-answer', 'the revoked codes do not have their shape')
}

async function enterList(session: SyncSession, codeIds: readonly unknown[]): Promise<void> {
  const { context, breathe } = session
  const { officeRevokedCodes } = context
  const list = officeRevokedCodes.nextList()
  for (let at = 0; at < codeIds.length; at += CODES_AT_ONCE) {
    const piece = codeIds.slice(at, at + CODES_AT_ONCE).map(codeIdOf)
    noteDown(session, () => {
      for (const codeId of piece) officeRevokedCodes.put(codeId, list)
    })
    await breathe()
  }
  for (let byte = 0; byte < 256; byte += BYTES_AT_ONCE) {
    noteDown(session, () => officeRevokedCodes.removeEarlier(byte, byte + BYTES_AT_ONCE - 1, list))
    await breathe()
  }
}

function codeIdOf(text: unknown): CodeId {
  const parsed = codeIdSchema.safeParse(text)
  if (!parsed.success) throw new SyncProblem('broken-answer', 'one of the revoked codes does not have its shape')
  return parsed.data
}
