import { sign } from 'node:crypto'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import {
  DAY_SHEET_FILE_FORMAT,
  type DaySheetFile,
  type DaySheetFilePayload,
} from '../../../shared/upstream/day-sheet-file.ts'
import { MAX_TRAIL_EVENTS } from '../../../shared/upstream/series.ts'
import { publicKeyHexOf, type SigningKey } from '../keys/rider-code-keys.ts'
import { saveFile } from '../saving/save-file.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import type { Breathe } from './breathe.ts'
import { composeSheet } from './compose-sheet.ts'
import { placeAt, trailBetween } from './log-places.ts'
import { ownSeries } from './own-series.ts'
import type { Series } from './series-store.ts'
import { stationHealth } from './station-health.ts'

const MOST_SHEETS = 400

/**
 * Saves the day sheets of the last year and a bit, signed, for an office that imports them. What it has of them already
 * it keeps: the file can be saved and brought as often as one likes, and handing in over a network agrees with it.
 */
export async function saveSheetFile(
  context: StationContext,
  tools: HostTools,
  place: SavingPlace,
  breathe: Breathe,
): Promise<SavedFile> {
  const series = context.inTransaction(() => ownSeries(context))
  const payload = await composePayload(context, tools, series, breathe)
  const { businessDate } = context.localNow()
  const fileName = `day-sheets_${payload.stationCode}_${businessDate}.json`
  return saveFile(context.dataDir, place, { fileName, bytes: signedFile(keyFor(context, tools), payload) })
}

async function composePayload(
  context: StationContext,
  tools: HostTools,
  series: Series,
  breathe: Breathe,
): Promise<DaySheetFilePayload> {
  const { stationCode, stationName } = context.settings()
  const { eventLog, signingKey } = context
  const dates = context.sheetProgress.all().filter(({ throughSeq }) => throughSeq > series.after.seq)
  const sheets: DaySheetFilePayload['sheets'] = []
  const firstSeqs: number[] = []
  for (const { businessDate } of dates.slice(-MOST_SHEETS)) {
    await breathe()
    const throughSeq = context.sheetProgress.throughSeqOf(businessDate) ?? 0
    sheets.push(composeSheet(context, series, { businessDate, throughSeq }))
    // What counts on a date is an event of it, or takes back one that is.
    firstSeqs.push(eventLog.firstSeqOf(businessDate) ?? 1)
  }
  const head = placeAt(eventLog, eventLog.head().seq) ?? series.after
  const after = placeAt(eventLog, Math.max(series.after.seq, head.seq - MAX_TRAIL_EVENTS)) ?? series.after
  return {
    stationCode,
    stationName,
    issuerPublicKey: publicKeyHexOf(signingKey),
    seriesId: series.seriesId,
    after,
    head,
    trail: await trailBetween(eventLog, after.seq, head.seq, breathe),
    sheets,
    firstSeqs,
    health: stationHealth(context, tools),
  }
}

/** The key that the office knows, or the one that it will when this station is paired. */
function keyFor({ upstreamKeys }: StationContext, { keySafe }: HostTools): SigningKey {
  return upstreamKeys.open('in-use', keySafe) ?? upstreamKeys.keyToEnrol(keySafe)
}

function signedFile(key: SigningKey, content: DaySheetFilePayload): Buffer {
  const payload = JSON.stringify(content)
  const signature = sign(null, Buffer.from(payload), key.privateKey).toString('hex')
  const file: DaySheetFile = { format: DAY_SHEET_FILE_FORMAT, publicKey: publicKeyHexOf(key), payload, signature }
  return Buffer.from(JSON.stringify(file))
}
