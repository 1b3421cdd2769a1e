import type { DeskItem } from '../../../shared/contract/groups/supply-calls.ts'
import type { StationClient } from '../../../shared/contract/station-contract.ts'
import type { ItemId, RiderRef } from '../../../shared/ids/ids.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

export type DeskShelf = Awaited<ReturnType<typeof askForShelf>>

/** The shelf as the attendant issues from it, with who the rider is and how it stands with them, in one answer. */
export function useDeskShelf(riderRef: RiderRef | null) {
  return useStationQuery((station) => askForShelf(station, riderRef), ['supplies', 'riders'], [riderRef])
}

/** The name of the rider at the desk, as far as the station knows it by now. */
export function riderNameOf({ riderRef, rider }: DeskShelf, atDesk: RiderRef | null): string | null {
  return atDesk !== null && riderRef === atDesk ? (rider?.name ?? null) : null
}

async function askForShelf(station: StationClient, riderRef: RiderRef | null) {
  const [desk, shown] = await Promise.all([
    station.supplies.desk({ riderRef }),
    riderRef === null ? null : station.riders.show({ riderRef }),
  ])
  return {
    ...desk,
    /** Whom the allowances and loans are of: for a moment another than the desk has now. */
    riderRef,
    /** Null without a rider, and for one who is not registered here. */
    rider: shown?.outcome === 'found' ? shown.rider : null,
    itemsById: new Map<ItemId, DeskItem>(desk.items.map((item) => [item.itemId, item])),
  }
}
