import {
  type DaySheetFile,
  type DaySheetFilePayload,
  daySheetFilePayloadSchema,
} from '../../shared/upstream/day-sheet-file.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import type { Caller } from '../officers/caller.ts'
import { isSignature } from '../pairing/check-signature.ts'
import { closedBefore, DEFAULT_SETTINGS, readOfficeSettings } from '../settings/office-settings.ts'
import { applySheets } from '../sheets/apply-sheets.ts'
import { advanceSeries } from '../sheets/log-places.ts'
import { wordIssues } from '../sheets/read-batch.ts'
import { ancestorsOf } from '../sheets/take-batches.ts'
import { tooManyParts } from '../sheets/too-many-parts.ts'
import { isPairedKey, keyIdOf, noteIssuer, stationOfKey } from '../stations/station-store.ts'
import { moveKey } from './move-key.ts'
import { partFile } from './part-file.ts'
import { whoseFile } from './whose-file.ts'

export type Imported = {
  readonly stationId: string
  readonly kept: number
  readonly hadAlready: number
  /** Whether the kiosk's data was restored from an older copy: what it counted since is added where it can be told. */
  readonly isOfCopy: boolean
  /** Dates of such a file of which only what is certainly new was added, or nothing. */
  readonly unsureDates: readonly string[]
  /** What came of each sheet of the file, in its order. */
  readonly sheets: readonly { readonly businessDate: string; readonly outcome: SheetOutcome }[]
}

/** Not added is what nobody could tell of whether the office has it; refused is what counts by too many parts. */
type SheetOutcome = 'kept' | 'had-already' | 'not-added' | 'refused'

/**
 * Takes the day sheets of a USB stick. The file is signed by the station's own key, so it is not to be altered on its
 * way; a key that is new is attached to the station that the officer names, and one that came by file alone is moved to
 * another where the officer says so. What the office has of the same log by other ways, by network or by an older file,
 * and what comes later, counts once.
 */
export async function importFile(
  office: Office,
  caller: Caller,
  file: DaySheetFile,
  namedStation: string | undefined,
  isMoved = false,
): Promise<Imported> {
  const payload = readPayload(file)
  const { db, clock, seen } = office
  const imported = db.write(async (trx) => {
    const now = clock.now()
    const whose = await whoseFile(trx, caller, file.publicKey, payload, { stationId: namedStation, isMoved })
    const { node, movedFrom } = whose
    const stationId = node.nodeId
    if (db.dialect === 'postgres') {
      const stationIds = [stationId, ...(movedFrom === null ? [] : [movedFrom])]
      const stations = trx.selectFrom('station').select('station_id').where('station_id', 'in', stationIds)
      const nodes = trx.selectFrom('node').select('node_id').where('node_id', 'in', ancestorsOf(node.path))
      await stations.orderBy('station_id').forUpdate().execute()
      await nodes.orderBy('node_id').forNoKeyUpdate().execute()
    }
    if (movedFrom !== null) await moveKey(trx, file.publicKey, payload.issuerPublicKey, movedFrom, stationId)
    if (await attachKey(trx, stationId, file.publicKey, now)) {
      // The file vouches for itself alone: an officer has to trust the key before its rider codes are good elsewhere.
      const issuer = { stationId, kioskKey: file.publicKey, publicKey: payload.issuerPublicKey }
      await noteIssuer(trx, { ...issuer, isTrusted: false, now })
    }
    // Until the station was locked, another file of the kiosk or its pairing may have come first.
    if ((await stationOfKey(trx, file.publicKey)) !== stationId) {
      throw new OfficeProblem('conflict', 'The file is of a kiosk of another station.')
    }

    const { sheets, firstSeqs, health } = payload
    const isRefused = sheets.map(({ counts }) => tooManyParts(counts) !== null)
    const piece = {
      ...payload,
      sheets: sheets.flatMap((sheet, nth) => (isRefused[nth] ? [] : [{ sheet, firstSeq: firstSeqs?.[nth] }])),
    }
    // A kiosk that is paired settles by itself what a copy of it counted; one that comes by file alone cannot.
    const mayPart = !(await isPairedKey(trx, file.publicKey))
    const { parts, isOfCopy, unsureDates } = await partFile(trx, db.dialect, stationId, piece, mayPart)
    const settings = (await readOfficeSettings(trx)) ?? { officeName: '', ...DEFAULT_SETTINGS }
    const applying = { db, now, closedBefore: closedBefore(settings, now), seen }
    const ancestors = ancestorsOf(node.path)
    const arrived = parts.flatMap(({ seriesId, sheets }) =>
      sheets.map((sheet) => ({ stationId, ancestors, seriesId, sheet })),
    )
    const outcomes = await applySheets(trx, applying, arrived)
    const advances = parts.flatMap(({ seriesId, known, advance }) =>
      advance ? [{ stationId, seriesId, known, ...advance }] : [],
    )
    await advanceSeries(trx, db, now, advances)
    // All that waits at the kiosk is in its file: no office ever acknowledges what comes this way.
    const pendingSheets = Math.min(health.pendingSheets, isRefused.filter(Boolean).length)
    await noteHealth(trx, stationId, now, { ...health, pendingSheets })
    const outcomeOf = new Map(arrived.map(({ sheet }, nth) => [sheet.businessDate, outcomes[nth]]))
    const told = sheets.map(({ businessDate }, nth): Imported['sheets'][number] => {
      if (isRefused[nth]) return { businessDate, outcome: 'refused' }
      const otherwise: SheetOutcome = unsureDates.includes(businessDate) ? 'not-added' : 'had-already'
      return { businessDate, outcome: outcomeOf.get(businessDate) ?? otherwise }
    })
    const howMany = (outcome: SheetOutcome) => told.filter((each) => each.outcome === outcome).length
    const counted = {
      stationId,
      kept: howMany('kept'),
      hadAlready: howMany('had-already'),
      isOfCopy,
      unsureDates,
    }
    const audited = { action: 'file.imported', subject: payload.stationCode, nodeId: stationId }
    const detail = movedFrom === null ? counted : { ...counted, movedFrom }
    await writeAudit(trx, now, caller, { ...audited, detail })
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

/**
 * Attaches a key that is new; answers whether it was. One that comes by file is not paired: it may not call, but its
 * files are known from now on.
 */
async function attachKey(trx: Trx, stationId: string, publicKey: string, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('station_key')
    .values({ public_key: publicKey, key_id: keyIdOf(publicKey), station_id: stationId, paired_at: now, ended_at: now })
    .onConflict((conflict) => conflict.column('public_key').doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * The health of a file is as old as the file: it is shown only where nothing newer is known. By a kiosk's clock that is
 * ahead it would be the newest for good: nothing is newer than now.
 */
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
  const saidAt = Math.min(health.now, now)
  const isNewest = saidAt >= Math.min(shownAt, now)
  const changes = { last_heard_at: now, ...(isNewest ? { health: JSON.stringify({ ...health, now: saidAt }) } : {}) }
  await trx.updateTable('station').set(changes).where('station_id', '=', stationId).execute()
}
