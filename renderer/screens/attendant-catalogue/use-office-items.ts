import type { ItemId } from '../../../shared/ids/ids.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

/** The items that the office sent down; none where they are not known yet. */
export function useOfficeItems(): readonly ItemId[] {
  return useStationQuery((station) => station.sync.officeItems(), ['sync']).value ?? NONE
}

const NONE: readonly ItemId[] = []
