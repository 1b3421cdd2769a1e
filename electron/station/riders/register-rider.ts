import type { RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import type { AttendantId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import type { StationContext } from '../station-context.ts'
import { issueRiderCode } from './issue-rider-code.ts'
import { plainName } from './plain-name.ts'

export type NewRider = { readonly name: string; readonly phoneTail: string; readonly platform: Platform }

export type RegisterOutcome =
  | { readonly outcome: 'registered'; readonly riderRef: RiderRef; readonly code: RiderCode }
  | { readonly outcome: 'already-registered'; readonly riderRef: RiderRef }

/** Registers a rider and issues the first code. The phone tail is kept as a keyed hash only. */
export function registerRider(context: StationContext, rider: NewRider, by: AttendantId): RegisterOutcome {
  const phoneHash = context.keyedHash('phone-tail', rider.phoneTail)
  return context.inTransaction(() => {
    const name = plainName(rider.name)
    const known = context.riderVault.withPhone(phoneHash).find((other) => plainName(other.name) === name)
    if (known) return { outcome: 'already-registered', riderRef: known.riderRef }

    const riderRef = `r-${context.newHex(8)}` as RiderRef
    context.riderVault.put(riderRef, rider.name, phoneHash)
    context.append({ kind: 'rider.registered', payload: { riderRef, platform: rider.platform, by } })
    return { outcome: 'registered', riderRef, code: issueRiderCode(context, riderRef, by) }
  })
}
