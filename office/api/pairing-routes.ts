import { z } from 'zod'
import { instantSchema } from '../../shared/time/instant.ts'
import { formatPairing } from '../../shared/upstream/pairing-text.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { raiseVersion } from '../downlink/downlink-version.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { defineRoute, NOTHING, type Route } from '../http/route.ts'
import { actorOf } from '../officers/caller.ts'
import { makePairingCode } from '../pairing/pairing-code.ts'
import { readOfficeSettings } from '../settings/office-settings.ts'
import { distrustKiosk } from '../stations/distrust-kiosk.ts'
import { lockIfOpen } from '../stations/lock-if-open.ts'
import { stationInReach } from '../stations/station-in-reach.ts'
import { endKeys } from '../stations/station-store.ts'
import { nodeIdSchema } from '../summaries/summary-schema.ts'

const params = z.strictObject({ stationId: nodeIdSchema })
const EDITOR = { by: 'officer', role: 'editor', scope: 'stations:write' } as const

/** Which kiosk is paired with a station. */
export const pairingRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/v1/stations/{stationId}/pairing-codes',
    operation: 'makePairingCode',
    says: 'Make a code that pairs a kiosk with the station: good once, for a day; an unused one ends',
    group: 'stations',
    access: EDITOR,
    params,
    answers: {
      201: {
        says: 'The code',
        schema: z.object({
          pairingCode: z.string(),
          text: z.string().describe('What the QR code says.'),
          officeAddress: z.string(),
          expiresAt: instantSchema,
        }),
      },
    },
    problems: ['not-found', 'conflict', 'station-closed'],
    async handle({ office, caller, params: { stationId } }) {
      await stationInReach(office, caller, stationId)
      const officeAddress = (await readOfficeSettings(office.db.read))?.officeAddress
      if (!officeAddress) {
        throw new OfficeProblem(
          'conflict',
          'An admin has to set the address of the office first, where stations find it.',
        )
      }
      const made = await office.db.write(async (trx) => {
        if (!(await lockIfOpen(trx, office.db, stationId))) {
          throw new OfficeProblem('station-closed', 'Open the station again before a kiosk is paired with it.')
        }
        const code = await makePairingCode(trx, office, stationId, actorOf(caller))
        const audited = { action: 'pairing-code.made', subject: stationId, nodeId: stationId }
        await writeAudit(trx, office.clock.now(), caller, audited)
        return code
      })
      const text = formatPairing({ officeAddress, pairingCode: made.pairingCode })
      return { status: 201, body: { ...made, text, officeAddress } }
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/stations/{stationId}/kiosk',
    operation: 'unpairKiosk',
    says: 'Un-pair the kiosk of a station; all that it sent stays',
    group: 'stations',
    access: EDITOR,
    params,
    query: z.strictObject({
      distrust: z
        .enum(['true', 'false'])
        .default('false')
        .describe('Whether its rider codes are refused elsewhere from now on.'),
    }),
    answers: { 204: { says: 'Un-paired' } },
    problems: ['not-found', 'conflict'],
    async handle({ office, caller, params: { stationId }, query: { distrust } }) {
      await stationInReach(office, caller, stationId)
      await office.db.write(async (trx) => {
        const now = office.clock.now()
        // Before its keys, as whoever pairs or closes it does; a closed one has none to end.
        await lockIfOpen(trx, office.db, stationId)
        if (distrust === 'true') await distrustKiosk(trx, stationId)
        if (!(await endKeys(trx, stationId, now))) throw new OfficeProblem('conflict', 'No kiosk is paired.')
        await raiseVersion(trx, office, 'downlink')
        const audited = { action: 'kiosk.unpaired', subject: stationId, nodeId: stationId, detail: { distrust } }
        await writeAudit(trx, now, caller, audited)
      })
      return NOTHING
    },
  }),
]
