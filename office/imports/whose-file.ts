import type { DaySheetFilePayload } from '../../shared/upstream/day-sheet-file.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { type Caller, nodeInReach, topOf } from '../officers/caller.ts'
import { isPairedKey, stationOfKey } from '../stations/station-store.ts'
import { isWithin, type Node, nodeById } from '../tree/node-store.ts'

export type Whose = {
  readonly node: Node
  /** The station whose kiosk it was so far, where the officer says that it stands elsewhere now. */
  readonly movedFrom: string | null
}

/** What an officer says of whose a file is. */
export type Named = { readonly stationId: string | undefined; readonly isMoved: boolean }

/**
 * The station that a file is of. A kiosk that is paired is certainly its station's; of one that comes by file alone the
 * office knows what an officer said once, and asks again where the kiosk calls itself by the code of another station.
 */
export async function whoseFile(
  trx: Writing,
  caller: Caller,
  publicKey: string,
  payload: Pick<DaySheetFilePayload, 'stationCode' | 'stationName'>,
  named: Named,
): Promise<Whose> {
  const { stationCode, stationName } = payload
  const known = await stationOfKey(trx, publicKey)
  const stationId = named.stationId ?? known
  if (stationId === undefined) {
    throw new OfficeProblem(
      'conflict',
      `The kiosk is new here. It calls itself ${stationName} (${stationCode}): say which station it is.`,
    )
  }
  const node = await stationInReach(trx, caller, stationId)
  if (known === undefined) return { node, movedFrom: null }
  const isPaired = await isPairedKey(trx, publicKey)
  if (known === stationId) {
    if (named.stationId === undefined && !isPaired && (await isCodeOfOther(trx, caller, stationCode, known))) {
      throw new OfficeProblem(
        'other-station',
        `The kiosk calls itself ${stationName} (${stationCode}) and is known as the one of ${node.name}: say which station it is.`,
      )
    }
    return { node, movedFrom: null }
  }
  const former = await nodeById(trx, known)
  if (isPaired || !former || !isWithin(former.path, topOf(caller))) {
    throw new OfficeProblem('conflict', 'The file is of a kiosk of another station.')
  }
  if (!named.isMoved) {
    throw new OfficeProblem(
      'other-station',
      `The kiosk is known as the one of ${former.name}: say whether it was moved.`,
    )
  }
  return { node, movedFrom: known }
}

async function stationInReach(trx: Writing, caller: Caller, stationId: string): Promise<Node> {
  const node = await nodeInReach(trx, caller, stationId)
  if (node.kind !== 'station') throw new OfficeProblem('not-found', 'There is no such station.')
  return node
}

async function isCodeOfOther(trx: Writing, caller: Caller, code: string, stationId: string): Promise<boolean> {
  const other = await trx
    .selectFrom('station')
    .innerJoin('node', 'node.node_id', 'station.station_id')
    .select('path')
    .where('code', '=', code)
    .where('station_id', '<>', stationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return other !== undefined && isWithin(other.path, topOf(caller))
}
