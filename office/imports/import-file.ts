import {
  type DaySheetFile,
  type DaySheetFilePayload,
  daySheetFilePayloadSchema,
} from '../../shared/upstream/day-sheet-file.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { type Caller, nodeInReach } from '../officers/caller.ts'
import { isSignature } from '../pairing/check-signature.ts'
import { closedBefore, DEFAULT_SETTINGS, readOfficeSettings } from '../settings/office-settings.ts'
import { applySheets } from '../sheets/apply-sheets.ts'
import { advanceSeries, readSeries } from '../sheets/log-places.ts'
import { wordIssues } from '../sheets/read-batch.ts'
import { ancestorsOf } from '../sheets/take-batches.ts'
import { keyIdOf, noteIssuer, stationOfKey } from '../stations/station-store.ts'
import { newStretch } from './new-stretch.ts'

export type Imported = {
  readonly stationId: string
  readonly kept: number
  readonly hadAlready: number
  /** What came of each sheet of the file, in its order. */
  readonly sheets: readonly { readonly businessDate: string; readonly outcome: 'kept' | 'had-already' }[]
}

/**
 * Takes the day sheets of a USB stick. The file is signed by the station's own key, so it is not to be altered on its
 * way; a key that is new is attached to the station that the officer names. What the office has of the same log by other
 * ways, by network or by an older file, and what comes later, counts once.
 */
export async function importFile(
  office: Office,
  caller: Caller,
  file: DaySheetFile,
  namedStation: string | undefined,
): Promise<Imported> {
  const payload = readPayload(file)
  const { db, clock, seen } = office
  const imported = db.write(async (trx) => {
    const now = clock.now()
    const known = await stationOfKey(trx, file.publicKey)
    if (known !== undefined && namedStation !== undefined && known !== namedStation) {
      throw new OfficeProblem('conflict', 'The file is of a kiosk of another station.')
    }
    const stationId = known ?? namedStation
    if (stationId === undefined) {
      const { stationCode, stationName } = payload
      throw new OfficeProblem(
        'conflict',
        `The kiosk is new here. It calls itself ${stationName} (${stationCode}): say which station it is.`,
      )
    }
    const node = await nodeInReach(trx, caller, stationId)
    if (node.kind !== 'station') throw new OfficeProblem('not-found', 'There is no such station.')
    if (db.dialect === 'postgres') {
      const nodes = trx.selectFrom('node').select('node_id').where('node_id', 'in', ancestorsOf(node.path))
      await trx.selectFrom('station').select('station_id').where('station_id', '=', stationId).forUpdate().execute()
      await nodes.orderBy('node_id').forNoKeyUpdate().execute()
    }
    if (known === undefined) {
      await attachKey(trx, stationId, file.publicKey, now)
      // The file vouches for itself alone: an officer has to trust the key before its rider codes are good elsewhere.
      await noteIssuer(trx, { stationId, publicKey: payload.issuerPublicKey, isTrusted: false, now })
    }

    const { seriesId, sheets, health } = payload
    const series = (await readSeries(trx, db.dialect, [seriesId])).get(seriesId)
    if (series && series.stationId !== stationId) {
      throw new OfficeProblem('series-elsewhere', 'The office has this log from another station.', {
        known: series.place,
      })
    }
    const advance = await newStretch(trx, payload, series)
    const settings = (await readOfficeSettings(trx)) ?? { officeName: '', ...DEFAULT_SETTINGS }
    const applying = { db, now, closedBefore: closedBefore(settings, now), seen }
    const ancestors = ancestorsOf(node.path)
    const arrived = sheets.map((sheet) => ({ stationId, ancestors, seriesId, sheet }))
    const outcomes = await applySheets(trx, applying, arrived)
    if (advance) await advanceSeries(trx, db, now, [{ stationId, seriesId, known: series, ...advance }])
    await noteHealth(trx, stationId, now, health)
    const kept = outcomes.filter((outcome) => outcome === 'kept').length
    const counted = { stationId, kept, hadAlready: outcomes.length - kept }
    const audited = { action: 'file.imported', subject: payload.stationCode, nodeId: stationId, detail: counted }
    await writeAudit(trx, now, caller, audited)
    const told = sheets.map(({ businessDate }, nth) => ({ businessDate, outcome: outcomes[nth] ?? 'had-already' }))
    return { ...counted, sheets: told }
  })
  return imported.catch((fault) => {
    seen.clear()
    throw fault
  })
}

function readPayload({ publicKey, payload, signature }: DaySheetFile): DaySheetFilePayload {
  if (!isSignature(publicKey, payload, Buffer.from(signature, 'hex'))) {
    throw new OfficeProblem('not-signed', 'The file was altered, or is not whole.')
  }
  let content: unknown
  try {
    content = JSON.parse(payload)
  } catch {
    throw new OfficeProblem('not-valid', 'The payload of the file is not JSON.')
  }
  const read = daySheetFilePayloadSchema.safeParse(content)
  if (!read.success) throw new OfficeProblem('not-valid', `payload: ${wordIssues(read.error)}`)
  const dates = read.data.sheets.map(({ businessDate }) => businessDate)
  if (new Set(dates).size !== dates.length) throw new OfficeProblem('not-valid', 'payload: a date is there twice.')
  return read.data
}

type Trx = Parameters<typeof applySheets>[0]

/** A key that comes by file is not paired: it may not call, but its files are known from now on. */
async function attachKey(trx: Trx, stationId: string, publicKey: string, now: number): Promise<void> {
  await trx
    .insertInto('station_key')
    .values({ public_key: publicKey, key_id: keyIdOf(publicKey), station_id: stationId, paired_at: now, ended_at: now })
    .execute()
}

/** The health of a file is as old as the file: it is shown only where nothing newer is known. */
async function noteHealth(
  trx: Trx,
  stationId: string,
  now: number,
  health: DaySheetFilePayload['health'],
): Promise<void> {
  const station = await trx
    .selectFrom('station')
    .select(['last_heard_at', 'health'])
    .where('station_id', '=', stationId)
    .executeTakeFirstOrThrow()
  const shownAt = station.health === null ? 0 : (JSON.parse(station.health) as { now: number }).now
  const changes = { last_heard_at: now, ...(health.now > shownAt ? { health: JSON.stringify(health) } : {}) }
  await trx.updateTable('station').set(changes).where('station_id', '=', stationId).execute()
}
