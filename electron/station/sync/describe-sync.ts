import type { SyncStatus } from '../../../shared/contract/groups/sync-calls.ts'
import type { StationContext } from '../station-context.ts'
import type { LoopState } from './sync-loop.ts'
import type { SyncProblem } from './sync-problem.ts'

/** More than an attendant will read; the count of pending sheets is whole all the same. */
const REFUSED_SHOWN = 60

/** How it stands between this station and its office. `hasNetwork` tells a missing network from a missing office. */
export function describeSync(context: StationContext, loop: LoopState, hasNetwork: boolean): SyncStatus {
  const pairing = context.officePairing.get()
  const contact = context.officePairing.contact()
  const pending = pairing ? context.acknowledgements.pending(context.series.get()?.after.seq ?? 0) : []
  const fresh = pending.filter(({ refusedReason }) => refusedReason === null)
  return {
    pairing: pairing && {
      officeName: pairing.officeName,
      officeAddress: pairing.officeAddress,
      stationName: pairing.stationName,
      pairedAt: pairing.pairedAt,
    },
    isSending: loop.isSending,
    pendingSheets: fresh.length,
    oldestPending: fresh.map(({ businessDate }) => businessDate).sort()[0] ?? null,
    refusedSheets: pending
      .flatMap(({ businessDate, refusedReason }) =>
        refusedReason === null ? [] : [{ businessDate, reason: refusedReason }],
      )
      .slice(0, REFUSED_SHOWN),
    problem: loop.problem && problemOf(loop.problem, hasNetwork),
    lastSuccessAt: contact?.succeededAt ?? null,
    nextTryAt: loop.nextTryMs === null ? null : Math.round(context.clock.now() + loop.nextTryMs),
    clockOffsetMs: contact?.clockOffsetMs ?? null,
  }
}

function problemOf({ code, message }: SyncProblem, hasNetwork: boolean): SyncStatus['problem'] {
  const isForWantOfNetwork = !hasNetwork && (code === 'name-not-found' || code === 'unreachable')
  return { code: isForWantOfNetwork ? 'no-network' : code, detail: message }
}
