import { z } from 'zod'
import { daySheetAnswerSchema, daySheetBatchSchema } from '../../shared/upstream/day-sheet-batch.ts'
import { downlinkSchema, revokedCodesSchema } from '../../shared/upstream/downlink.ts'
import { enrolledSchema, enrolmentSchema, upstreamStationIdSchema } from '../../shared/upstream/enrolment.ts'
import { BEGINNING, seriesIdSchema, trailAnswerSchema } from '../../shared/upstream/series.ts'
import { buildDownlink } from '../downlink/build-downlink.ts'
import { versionOf } from '../downlink/downlink-version.ts'
import { addRevokedCodes, revokedCodes } from '../downlink/revoked-codes.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { type Answer, type Call, defineRoute, NOTHING, ok, type Route } from '../http/route.ts'
import { enrol } from '../pairing/enrol.ts'
import { readSeries, readTrail, sheetsOfSeries } from '../sheets/log-places.ts'
import { readBatch } from '../sheets/read-batch.ts'
import type { SignedBatch } from '../sheets/take-batches.ts'

const stationParams = z.strictObject({ stationId: upstreamStationIdSchema })
const STATION = { by: 'station' } as const

/** 31 sheets of 10,000 counts would be more; no station has that many. */
const BATCH_BYTES = 8 * 1_048_576
const CODES_BYTES = 5 * 1_048_576

const UNCHANGED = { says: 'Nothing has changed since the ETag of If-None-Match' }

/** What kiosks call: see `shared/upstream` for what they send and are sent. */
export const kioskRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/v1/enrolments',
    operation: 'enrol',
    says: 'Pair a kiosk with the station that a pairing code was made for',
    group: 'kiosks',
    access: { by: 'anyone' },
    body: enrolmentSchema,
    answers: { 201: { says: 'Paired', schema: enrolledSchema } },
    problems: ['pairing-code', 'not-signed'],
    handle: async ({ office, body, ...signed }) => ({ status: 201, body: await enrol(office, body, signed) }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/stations/{stationId}/day-sheets',
    operation: 'putDaySheets',
    says: 'Send day sheets, or none as a sign of life',
    group: 'kiosks',
    access: { by: 'station', isCheckedLater: true },
    params: stationParams,
    // Read once more below, sheet by sheet: one that is bad does not keep the others from being kept.
    body: z.unknown().meta({ ...z.toJSONSchema(daySheetBatchSchema, { io: 'input', unrepresentable: 'any' }) }),
    bodyLimit: BATCH_BYTES,
    answers: { 200: { says: 'What became of each sheet', schema: daySheetAnswerSchema } },
    problems: ['series-elsewhere', 'too-large'],
    handle: putDaySheets,
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/stations/{stationId}/series/{seriesId}/trail',
    operation: 'getTrail',
    says: 'What the office has of a series, of any station, so that a station finds the event at which its log parts from it',
    group: 'kiosks',
    access: STATION,
    params: z.strictObject({ ...stationParams.shape, seriesId: seriesIdSchema }),
    query: z.strictObject({
      from: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).default(1),
      sheets: z.literal('true').optional().describe('Whether to list which state of each date the office has.'),
    }),
    answers: { 200: { says: 'The trail', schema: trailAnswerSchema } },
    problems: [],
    async handle({ office, params, query }) {
      const { read, dialect } = office.db
      const known = (await readSeries(read, dialect, [params.seriesId])).get(params.seriesId)
      const { from, trail } = await readTrail(read, params.seriesId, query.from)
      const sheets = query.sheets && { sheets: known ? await sheetsOfSeries(read, known) : [] }
      return ok({ from, trail, known: known?.place ?? BEGINNING, ...sheets })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/stations/{stationId}/downlink',
    operation: 'getDownlink',
    says: 'What the office sends down: trusted issuers, items, notices, settings',
    group: 'kiosks',
    access: STATION,
    params: stationParams,
    answers: { 200: { says: 'The downlink, with an ETag', schema: downlinkSchema }, 304: UNCHANGED },
    problems: [],
    async handle(call) {
      const { office, params } = call
      const now = office.clock.now()
      // A notice ends without anybody doing anything: by the hour is soon enough.
      const etag = `"d${await versionOf(office.db.read, 'downlink')}-${Math.floor(now / 3_600_000)}"`
      return unlessSame(call, etag, () => buildDownlink(office.db.read, params.stationId, now))
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/stations/{stationId}/revoked-codes',
    operation: 'getRevokedCodes',
    says: 'The rider codes that any station, or the office, revoked',
    group: 'kiosks',
    access: STATION,
    params: stationParams,
    answers: { 200: { says: 'The codes, with an ETag', schema: revokedCodesSchema }, 304: UNCHANGED },
    problems: [],
    async handle(call) {
      const { office } = call
      const etag = `"r${await versionOf(office.db.read, 'revoked-codes')}"`
      return unlessSame(call, etag, async () => ({ codeIds: await revokedCodes(office.db.read) }))
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/stations/{stationId}/revoked-codes',
    operation: 'putRevokedCodes',
    says: 'Say which rider codes this station revoked: all of them, as often as it likes',
    group: 'kiosks',
    access: STATION,
    params: stationParams,
    body: revokedCodesSchema,
    bodyLimit: CODES_BYTES,
    answers: { 204: { says: 'Noted' } },
    problems: ['too-large'],
    async handle({ office, params, body }) {
      const given = { source: params.stationId, codeIds: [...new Set(body.codeIds)], now: office.clock.now() }
      await office.db.write((trx) => addRevokedCodes(trx, office, given))
      return NOTHING
    },
  }),
]

async function putDaySheets({ office, caller, body }: Call<unknown, unknown, unknown>): Promise<Answer> {
  const batch = readBatch(body)
  if (typeof batch === 'string') throw new OfficeProblem('not-valid', `body: ${batch}`)
  if (caller.kind !== 'station') throw new OfficeProblem('not-signed', '')
  const { stationId, publicKey } = caller
  const signed: SignedBatch = { stationId, publicKey, batch }
  const taken = await office.batches.submit(signed)
  if (taken.outcome === 'unknown-station')
    throw new OfficeProblem('unknown-station', 'Pair the kiosk with the office again.')
  if (taken.outcome === 'series-elsewhere') {
    throw new OfficeProblem('series-elsewhere', 'Nothing was taken. Go on from the place that is known.', {
      known: taken.known,
    })
  }
  return ok({ sheets: taken.sheets, now: office.clock.now() })
}

async function unlessSame(call: Pick<Call, 'headers'>, etag: string, build: () => Promise<unknown>): Promise<Answer> {
  const headers = { etag, 'cache-control': 'private, no-cache' }
  if (call.headers['if-none-match'] === etag) return { status: 304, headers }
  return ok(await build(), headers)
}
