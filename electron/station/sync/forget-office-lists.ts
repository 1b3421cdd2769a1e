import type { StationStores } from '../station-stores.ts'

/** What one office sent down is no other's, and is not kept when there is none. */
export function forgetOfficeLists(stores: StationStores): void {
  stores.officeIssuers.clear()
  stores.officeRevokedCodes.clear()
  stores.officeItems.replace([])
  stores.officeNotices.replace([])
  stores.officeSettings.replace([])
  stores.officeEtags.clear()
}
