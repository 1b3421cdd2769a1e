import { z } from 'zod'
import { plainLine } from '../../shared/settings/station-settings.ts'
import { storableText } from '../../shared/settings/storable-text.ts'
import { businessDateSchema } from '../../shared/time/business-date.ts'
import { instantSchema } from '../../shared/time/instant.ts'
import { stationHealthSchema } from '../../shared/upstream/station-health.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { raiseVersion } from '../downlink/downlink-version.ts'
import { conflictIfTaken } from '../http/conflict-if-taken.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { type Call, defineRoute, NOTHING, ok, type Route } from '../http/route.ts'
import { newId } from '../new-id.ts'
import { nodeInReach, topOf } from '../officers/caller.ts'
import { DEFAULT_SETTINGS, officeToday, readOfficeSettings } from '../settings/office-settings.ts'
import { isOfOffice, partsOf } from '../sheets/counts.ts'
import { countsOfDate } from '../sheets/merge-sheets.ts'
import { describeStations } from '../stations/describe-stations.ts'
import { makeStation } from '../stations/make-station.ts'
import { stationInReach } from '../stations/station-in-reach.ts'
import { isCodeTaken } from '../stations/station-store.ts'
import { nodeIdSchema } from '../summaries/summary-schema.ts'
import { drawnIdSchema } from './drawn-id.ts'

const CODE_TAKEN = 'Another station has this code.'

const stationSchema = z.object({
  stationId: nodeIdSchema,
  code: z.string(),
  name: z.string(),
  address: z.string(),
  streetId: nodeIdSchema,
  streetName: z.string(),
  isPaired: z.boolean(),
  lastHeardAt: instantSchema.nullable(),
  latestDate: businessDateSchema.nullable(),
  datesAhead: z.int().describe('Dates later than any that can be: the clock of the station is wrong.'),
  clockAheadMs: z.int().nullable().describe('How far its clock was ahead of the office when it was heard last.'),
  health: stationHealthSchema.nullable(),
  closedAt: instantSchema.nullable().describe('Since when it is closed; null while it is open.'),
  closedDate: businessDateSchema.nullable(),
})

const codeSchema = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/)
const addressSchema = storableText(120)
const params = z.strictObject({ stationId: nodeIdSchema })
const READER = { by: 'officer', role: 'viewer', scope: 'stations:read' } as const
const EDITOR = { by: 'officer', role: 'editor', scope: 'stations:write' } as const

/** Stations as officers see them: the list with its health, one of them, and what it counted. */
export const stationRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/stations',
    operation: 'listStations',
    says: 'The stations of a place and how they are doing',
    group: 'stations',
    access: READER,
    query: z.strictObject({ node: nodeIdSchema.optional() }),
    answers: { 200: { says: 'The stations by code', schema: z.object({ stations: z.array(stationSchema) }) } },
    problems: ['not-found'],
    async handle({ office, caller, query }) {
      const { read } = office.db
      const top = query.node === undefined ? topOf(caller) : await nodeInReach(read, caller, query.node)
      return ok({ stations: await describeStations(read, top, await todayOf(office)) })
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/stations',
    operation: 'addStation',
    says: 'Add a station to a street',
    group: 'stations',
    access: EDITOR,
    body: z.strictObject({
      stationId: drawnIdSchema.optional(),
      streetId: nodeIdSchema,
      code: codeSchema,
      name: plainLine(80),
      address: addressSchema.default(''),
    }),
    answers: { 201: { says: 'Added', schema: z.object({ stationId: nodeIdSchema }) } },
    problems: ['not-found', 'conflict'],
    async handle({ office, caller, body }) {
      const { stationId = newId(office) } = body
      await makeStation(office, caller, { ...body, stationId })
      return { status: 201, body: { stationId } }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/stations/{stationId}',
    operation: 'getStation',
    says: 'One station and how it is doing',
    group: 'stations',
    access: READER,
    params,
    answers: { 200: { says: 'The station', schema: stationSchema } },
    problems: ['not-found'],
    async handle({ office, caller, params }) {
      const node = await stationInReach(office, caller, params.stationId)
      const [station] = await describeStations(office.db.read, node, await todayOf(office))
      return ok(station)
    },
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/stations/{stationId}',
    operation: 'changeStation',
    says: 'Change what a station is called, its code or where it is',
    group: 'stations',
    access: EDITOR,
    params,
    body: z.strictObject({
      code: codeSchema.optional(),
      name: plainLine(80).optional(),
      address: addressSchema.optional(),
    }),
    answers: { 204: { says: 'Changed' } },
    problems: ['not-found', 'conflict'],
    async handle({ office, caller, params: { stationId }, body: { code, name, address } }) {
      await stationInReach(office, caller, stationId)
      await office.db.write(async (trx) => {
        if (code !== undefined && (await isCodeTaken(trx, code, stationId))) {
          throw new OfficeProblem('conflict', CODE_TAKEN)
        }
        const changes = { ...(code === undefined ? {} : { code }), ...(address === undefined ? {} : { address }) }
        if (Object.keys(changes).length > 0) {
          const changed = trx.updateTable('station').set(changes).where('station_id', '=', stationId).execute()
          await conflictIfTaken(changed, CODE_TAKEN)
        }
        if (name !== undefined) {
          await trx.updateTable('node').set({ name }).where('node_id', '=', stationId).execute()
          await raiseVersion(trx, office, 'downlink')
        }
        const detail = { ...changes, ...(name === undefined ? {} : { name }) }
        const audited = { action: 'station.changed', subject: stationId, nodeId: stationId, detail }
        await writeAudit(trx, office.clock.now(), caller, audited)
      })
      return NOTHING
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/stations/{stationId}/days/{businessDate}',
    operation: 'getStationDay',
    says: 'All that a station counted on one date, and from which sheets',
    group: 'stations',
    access: { by: 'officer', role: 'viewer', scope: null },
    params: z.strictObject({ ...params.shape, businessDate: businessDateSchema }),
    answers: {
      200: {
        says: 'The counts',
        schema: z.object({
          counts: z
            .array(z.object({ measure: z.string(), dimension: z.string(), value: z.number() }))
            .describe(
              'Of several sheets without `riders` where one of them is of a kiosk that was never paired: how many came is not known.',
            ),
          sheets: z.array(z.object({ seriesId: z.string(), throughSeq: z.int(), receivedAt: instantSchema })),
        }),
      },
    },
    problems: ['not-found'],
    async handle({ office, caller, params: { stationId, businessDate } }) {
      await stationInReach(office, caller, stationId)
      const sheets = await office.db.read
        .selectFrom('sheet')
        .select(['series_id as seriesId', 'through_seq as throughSeq', 'received_at as receivedAt', 'counts', 'sketch'])
        .where('station_id', '=', stationId)
        .where('business_date', '=', businessDate)
        .execute()
      const counts = [...countsOfDate(sheets)]
        .map(([key, value]) => ({ ...partsOf(key), value }))
        .filter(({ measure }) => !isOfOffice(measure))
      return ok({
        counts,
        sheets: sheets.map(({ seriesId, throughSeq, receivedAt }) => ({ seriesId, throughSeq, receivedAt })),
      })
    },
  }),
]

async function todayOf({ db, clock }: Call['office']): Promise<string> {
  return officeToday((await readOfficeSettings(db.read)) ?? DEFAULT_SETTINGS, clock.now())
}
