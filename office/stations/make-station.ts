import { writeAudit } from '../audit/write-audit.ts'
import type { Writing } from '../database/office-database.ts'
import { againIfTaken } from '../http/again-if-taken.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { type Caller, nodeInReach } from '../officers/caller.ts'
import { nodeById } from '../tree/node-store.ts'
import { addStation, isCodeTaken, type StationDetails } from './station-store.ts'

export type NewStation = StationDetails & { readonly stationId: string; readonly streetId: string }

/** Makes a station in a street; what is sent again, since its answer was lost, makes no second one. */
export async function makeStation(office: Office, caller: Caller, station: NewStation): Promise<void> {
  const { stationId, streetId, ...details } = station
  const make = async (trx: Writing) => {
    const street = await nodeInReach(trx, caller, streetId)
    if (street.kind !== 'street') throw new OfficeProblem('conflict', 'Stations lie in a street.')
    if (await isMade(trx, station)) return
    // Sent twice at once it may be there by now: adding it fails, and it is found the next time.
    if (await isCodeTaken(trx, details.code, stationId))
      throw new OfficeProblem('conflict', 'Another station has this code.')
    const now = office.clock.now()
    await addStation(trx, { stationId, street, details, now })
    await writeAudit(trx, now, caller, { action: 'station.added', subject: details.code, nodeId: stationId })
  }
  await againIfTaken(() => office.db.write(make))
}

async function isMade(trx: Writing, { stationId, streetId, code, name, address }: NewStation): Promise<boolean> {
  const node = await nodeById(trx, stationId)
  if (!node) return false
  const station = await trx
    .selectFrom('station')
    .select(['code', 'address'])
    .where('station_id', '=', stationId)
    .executeTakeFirst()
  const isSame = node.parentId === streetId && node.name === name
  if (isSame && station?.code === code && station.address === address) return true
  throw new OfficeProblem('conflict', 'There is something else of this id.')
}
