import { z } from 'zod'
import { businessDateSchema } from '../../shared/time/business-date.ts'
import { instantSchema } from '../../shared/time/instant.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { defineRoute, NOTHING, ok, type Route } from '../http/route.ts'
import { DEFAULT_SETTINGS, officeToday, readOfficeSettings } from '../settings/office-settings.ts'
import { closeStation } from '../stations/close-station.ts'
import { reopenStation } from '../stations/reopen-station.ts'
import { stationInReach } from '../stations/station-in-reach.ts'
import { nodeIdSchema } from '../summaries/summary-schema.ts'

const params = z.strictObject({ stationId: nodeIdSchema })
const EDITOR = { by: 'officer', role: 'editor', scope: 'stations:write' } as const

/** Stations that are shut for good, or until they are opened again. */
export const closingRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/v1/stations/{stationId}/closing',
    operation: 'closeStation',
    says: 'Close a station from now on: its kiosk is un-paired, its numbers stay, what it has on hand counts no more, and it is no longer listed as silent',
    group: 'stations',
    access: EDITOR,
    params,
    answers: {
      200: { says: 'Closed', schema: z.object({ closedAt: instantSchema, closedDate: businessDateSchema }) },
    },
    problems: ['not-found', 'station-closed'],
    async handle({ office, caller, params: { stationId } }) {
      await stationInReach(office, caller, stationId)
      const closing = await office.db.write(async (trx) => {
        const closedAt = office.clock.now()
        const closedDate = officeToday((await readOfficeSettings(trx)) ?? DEFAULT_SETTINGS, closedAt)
        const { hadKiosk } = await closeStation(trx, stationId, { closedAt, closedDate })
        const detail = { closedDate, hadKiosk }
        const audited = { action: 'station.closed', subject: stationId, nodeId: stationId, detail }
        await writeAudit(trx, closedAt, caller, audited)
        return { closedAt, closedDate }
      })
      return ok(closing)
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/stations/{stationId}/closing',
    operation: 'reopenStation',
    says: 'Open a closed station again; a kiosk has to be paired with it anew',
    group: 'stations',
    access: EDITOR,
    params,
    answers: { 204: { says: 'Open again' } },
    problems: ['not-found', 'conflict'],
    async handle({ office, caller, params: { stationId } }) {
      await stationInReach(office, caller, stationId)
      await office.db.write(async (trx) => {
        await reopenStation(trx, stationId)
        const audited = { action: 'station.reopened', subject: stationId, nodeId: stationId }
        await writeAudit(trx, office.clock.now(), caller, audited)
      })
      return NOTHING
    },
  }),
]
