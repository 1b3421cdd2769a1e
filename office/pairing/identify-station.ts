import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import type { Caller } from '../officers/caller.ts'
import { type PairedKey, pairedKeyById } from '../stations/station-store.ts'
import { isSignedBy, keyIdOfSignature, readSignature, type Signed } from './check-signature.ts'

/**
 * The station that signed a request about itself; refuses any other. Where the use case looks again whether the key is
 * still paired, inside its transaction, a key that was paired a moment ago is taken for paired.
 */
export async function identifyStation(
  office: Office,
  signed: Signed,
  stationId: string,
  isCheckedLater: boolean,
): Promise<Caller> {
  const signature = readSignature(signed)
  const remembered = isCheckedLater ? office.pairedKeys.get(signature.keyId) : undefined
  // A kiosk that was moved is another station's than it was.
  const isStill = remembered?.stationId === stationId
  const key = isStill ? remembered : await pairedKeyById(office.db.read, signature.keyId)
  if (!key || key.stationId !== stationId)
    throw new OfficeProblem('unknown-station', 'Pair the kiosk with the office again.')
  if (!isSignedBy(key.publicKey, signature, signed))
    throw new OfficeProblem('not-signed', 'The signature does not fit.')
  remember(office.pairedKeys, signature.keyId, key)
  return { kind: 'station', ...key }
}

/** Refuses a request about a station of which the head shows already that no paired kiosk has signed it. */
export async function refuseUnknownKey(office: Office, headers: Signed['headers']): Promise<void> {
  const keyId = keyIdOfSignature(headers)
  if (office.pairedKeys.has(keyId) || (await pairedKeyById(office.db.read, keyId))) return
  throw new OfficeProblem('unknown-station', 'Pair the kiosk with the office again.')
}

const MOST_KEYS = 10_000

function remember(keys: Map<string, PairedKey>, keyId: string, key: PairedKey): void {
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(keyId, key)
}
