import type { SetUp } from '../../shared/contract/groups/station-calls.ts'
import { StationRefusal } from '../../shared/contract/station-refusal.ts'
import type { AttendantId } from '../../shared/ids/ids.ts'
import { type StationSettings, stationSettingsSchema } from '../../shared/settings/station-settings.ts'
import { enterAttendant } from './attendants/add-attendant.ts'
import { hashPin } from './attendants/pin-hash.ts'
import { enterStarterCatalogue } from './catalogue/starter-catalogue.ts'
import { changeSettings } from './settings/change-settings.ts'
import type { StationContext } from './station-context.ts'

/**
 * Sets an empty station up with its first lead, and answers who that is. Settings that are known already, from a file
 * that outlived its database, keep what the wizard does not ask.
 */
export async function setUpStation(context: StationContext, setUp: SetUp): Promise<AttendantId> {
  const { leadName, leadPin, ...chosen } = setUp
  const known = context.settingStore.get()
  const settings: StationSettings = stationSettingsSchema.parse({ version: 1, ...known, ...chosen })
  const pinHash = await hashPin(leadPin)
  return context.inTransaction(() => {
    if (context.isSetUp()) throw new StationRefusal('not-now', 'The station has been set up already.')
    changeSettings(context, settings, 'set-up')
    enterStarterCatalogue(context)
    return enterAttendant(context, { name: leadName, role: 'lead' }, pinHash)
  })
}
