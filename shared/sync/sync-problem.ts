import { z } from 'zod'

/**
 * Why a day sheet is still pending, as an attendant may be told: what is the matter, and whose turn it is.
 * - `no-network`: this machine has no way out at all.
 * - `name-not-found`: the name in the office's address is not known here.
 * - `unreachable`: nobody answers there, or the connection broke off.
 * - `too-slow`: somebody is there, but took longer than a station waits.
 * - `certificate-untrusted`: the certificate is from nobody this station trusts; never accepted.
 * - `certificate-other-name`: the certificate is somebody else's, as of a network that wants a sign-in first.
 * - `certificate-out-of-time`: the certificate is not valid now, or this station's clock is wrong.
 * - `no-secure-connection`: any other fault of TLS.
 * - `proxy`: the proxy of this network does not let the station through.
 * - `sign-in-page`: the network answered in the office's place, as hotels and stations do before a sign-in.
 * - `broken-answer`: the answer stopped half-way or does not make sense.
 * - `not-signed`: the office could not verify the signature.
 * - `unknown-station`: the office does not know this station, or no longer does: pair again.
 * - `pairing-code`: the code is unknown, was used, or is out of time.
 * - `refused`: the office refused for another reason.
 * - `busy`: the office asks to come back later.
 * - `office-fault`: the office made a mistake.
 * - `key-unreadable`: the key was sealed on another machine, or is damaged: pair again.
 * - `series-unsettled`: office and station could not agree on what the office has.
 * - `station-fault`: the station made a mistake.
 */
export const syncProblemCodeSchema = z.enum([
  'no-network',
  'name-not-found',
  'unreachable',
  'too-slow',
  'certificate-untrusted',
  'certificate-other-name',
  'certificate-out-of-time',
  'no-secure-connection',
  'proxy',
  'sign-in-page',
  'broken-answer',
  'not-signed',
  'unknown-station',
  'pairing-code',
  'refused',
  'busy',
  'office-fault',
  'key-unreadable',
  'series-unsettled',
  'station-fault',
])
export type SyncProblemCode = z.infer<typeof syncProblemCodeSchema>
