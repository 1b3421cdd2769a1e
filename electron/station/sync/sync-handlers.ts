import type { Caller } from '../../../shared/contract/create-dispatcher.ts'
import type { StationHandlers } from '../../../shared/contract/station-contract.ts'
import { StationRefusal } from '../../../shared/contract/station-refusal.ts'
import type { OfficeNotice } from '../../../shared/upstream/downlink.ts'
import { attendantAt } from '../attendants/attendant-at.ts'
import type { StationContext } from '../station-context.ts'
import type { StationSync } from './station-sync.ts'

/** The part of the station's side of the contract that is about its office. `isMadeUp` is a look around. */
export function createSyncHandlers(
  context: StationContext,
  sync: StationSync,
  isMadeUp: boolean,
): Pick<StationHandlers, 'sync'> {
  const by = (caller: Caller) => attendantAt(context, caller)
  return {
    sync: {
      status: () => sync.status(),
      pair(pairing, caller) {
        if (isMadeUp) throw new StationRefusal('not-now', 'What is made up in a look around is handed in to nobody.')
        return sync.pair(pairing, by(caller))
      },
      unpair: (_input, caller) => sync.unpair(by(caller)),
      tryNow: () => sync.tryNow(),
      saveSheetFile: ({ place }) => sync.saveSheetFile(place),
      officeItems: () => [...context.officeItems.all()],
      officeSettings: () => [...context.officeSettings.all()],
      notices: () => noticesFor(context, 'riders'),
      attendantNotices: () => noticesFor(context, 'attendants'),
    },
  }
}

function noticesFor({ officeNotices, clock }: StationContext, audience: OfficeNotice['audience']): OfficeNotice[] {
  const now = clock.now()
  return officeNotices.all().filter((notice) => notice.audience === audience && notice.untilAt > now)
}
