import type { Verdict } from '../../shared/check-ins/verdict.ts'
import type { Caller } from '../../shared/contract/create-dispatcher.ts'
import type { StationHandlers } from '../../shared/contract/station-contract.ts'
import { StationRefusal } from '../../shared/contract/station-refusal.ts'
import { addAttendant } from './attendants/add-attendant.ts'
import { attendantAt } from './attendants/attendant-at.ts'
import { changePin } from './attendants/change-pin.ts'
import { retireAttendant } from './attendants/retire-attendant.ts'
import { signIn } from './attendants/sign-in.ts'
import { checkInByHand } from './check-ins/check-in-by-hand.ts'
import { listTodaysCheckIns } from './check-ins/list-todays-check-ins.ts'
import { scanCode } from './check-ins/scan-code.ts'
import { typeCard } from './check-ins/type-card.ts'
import { voidCheckIn } from './check-ins/void-check-in.ts'
import { dailyCountsCsv } from './daily-counts/daily-counts-csv.ts'
import { recentDailyCounts } from './daily-counts/recent-daily-counts.ts'
import { describeStation } from './describe-station.ts'
import { diagnose } from './diagnose.ts'
import { checkLogUnhurriedly } from './events/check-log-unhurriedly.ts'
import { findRiderByCode, findRiders, showRider } from './riders/find-riders.ts'
import { forgetRider } from './riders/forget-rider.ts'
import { issueRiderCode } from './riders/issue-rider-code.ts'
import { registerRider } from './riders/register-rider.ts'
import { revokeCode } from './riders/revoke-code.ts'
import type { SampleGuide } from './sample/sample-guide.ts'
import { PrintTickets } from './saving/print-tickets.ts'
import { foldersInPlace, saveFile } from './saving/save-file.ts'
import { saveRiderCard } from './saving/save-rider-card.ts'
import { findSavingRoots } from './saving/saving-roots.ts'
import { setUpStation } from './set-up-station.ts'
import { changeSettings } from './settings/change-settings.ts'
import { stationSheet } from './shifts/station-sheet.ts'
import type { HostTools } from './station.ts'
import type { StationContext } from './station-context.ts'
import { createSupplyHandlers } from './supplies/supply-handlers.ts'
import { createCertificateHandlers } from './sync/certificate-handlers.ts'
import type { StationSync } from './sync/station-sync.ts'
import { createSyncHandlers } from './sync/sync-handlers.ts'

/** What the house around a station does for it: opening and ending a look around. */
export type LookAround = {
  begin(): Promise<SampleGuide>
  end(): void
  /** `own`: no sample; `given`: a sample from the start; `looking`: a sample that can be left. */
  readonly state: 'own' | 'given' | 'looking'
}

/** The station's side of the contract: each call handed to its use case, with who is calling where that matters. */
export function createHandlers(
  context: StationContext,
  tools: HostTools,
  lookAround: LookAround,
  sync: StationSync,
): StationHandlers {
  const tickets = new PrintTickets(context.clock)
  const by = (caller: Caller) => attendantAt(context, caller)
  /** Whoever was let in at a screen stands before it now. */
  const presented = (caller: Caller, verdict: Verdict) => {
    if (verdict.outcome === 'refused') context.presentRiders.leave(caller)
    else context.presentRiders.arrive(caller, verdict.riderRef)
    return verdict
  }

  return {
    station: {
      overview: () => describeStation(context, lookAround.state),
      async setUp(input, caller) {
        context.sessions.begin(caller, await setUpStation(context, input))
        return { outcome: 'set-up' }
      },
      async lookAround() {
        if (context.isSetUp()) throw new StationRefusal('not-now', 'The station has been set up already.')
        return { outcome: 'looking-around', ...(await lookAround.begin()) }
      },
      endLookAround() {
        lookAround.end()
        return { outcome: 'ended' }
      },
      settings: () => context.settings(),
      changeSettings: (settings, caller) => changeSettings(context, settings, by(caller)),
      diagnostics: () => diagnose(context, tools),
      async checkLog() {
        const report = await checkLogUnhurriedly(context)
        context.devices.noteLogCheck(report)
        return report
      },
      reportScreenFault({ screen, message }) {
        context.notices.add({ code: 'screen-fault', at: context.clock.now(), detail: `${screen}: ${message}` })
        return { outcome: 'noted' }
      },
      reportCamera({ camera }) {
        context.devices.noteCamera(camera)
        return { outcome: 'noted' }
      },
    },
    checkIns: {
      scan({ text, via }, caller) {
        context.devices.noteScan(via, context.clock.now())
        return presented(caller, scanCode(context, text, via))
      },
      typeCard: ({ cardNumber }, caller) => presented(caller, typeCard(context, cardNumber)),
      byHand: (input, caller) => checkInByHand(context, { ...input, by: by(caller) }),
      void: ({ checkInId, reason }, caller) => voidCheckIn(context, checkInId, reason, by(caller)),
      today: ({ limit }) => listTodaysCheckIns(context, limit),
    },
    riders: {
      register: (rider, caller) => registerRider(context, rider, by(caller)),
      find: ({ words }) => findRiders(context, words),
      findByCode: ({ text }) => findRiderByCode(context, text),
      show({ riderRef }) {
        const rider = showRider(context, riderRef)
        return rider ? { outcome: 'found', rider } : { outcome: 'unknown-rider' }
      },
      issueCode: ({ riderRef }, caller) =>
        context.inTransaction(() =>
          context.riders.get(riderRef)
            ? { outcome: 'issued', code: issueRiderCode(context, riderRef, by(caller)) }
            : { outcome: 'unknown-rider' },
        ),
      revokeCode: ({ codeId, reason }, caller) => revokeCode(context, codeId, reason, by(caller)),
      forget: ({ riderRef }, caller) => forgetRider(context, riderRef, by(caller)),
    },
    attendants: {
      roster: () => context.attendants.active(),
      async signIn({ attendantId, pin }, caller) {
        const result = await signIn(context, attendantId, pin)
        if (result.outcome === 'signed-in') context.sessions.begin(caller, attendantId)
        return result
      },
      signOut(_input, caller) {
        context.sessions.end(caller)
        return { outcome: 'signed-out' }
      },
      current(_input, caller) {
        const attendantId = context.sessions.attendantAt(caller)
        return (attendantId && context.attendants.get(attendantId)) ?? null
      },
      keepSignedIn(_input, caller) {
        context.sessions.touch(caller)
        return { outcome: 'kept' }
      },
      add: (attendant) => addAttendant(context, attendant),
      changePin: ({ attendantId, pin }, caller) => changePin(context, attendantId, pin, by(caller)),
      retire: ({ attendantId }, caller) => retireAttendant(context, attendantId, by(caller)),
    },
    dailyCounts: {
      recent: ({ days }) => recentDailyCounts(context, days),
      saveCsv: ({ days, place }) => saveFile(context.dataDir, place, dailyCountsCsv(context, days)),
    },
    saving: {
      roots: () => findSavingRoots(context.dataDir).map(({ rootId, kind, label }) => ({ rootId, kind, label })),
      folders: (place) => foldersInPlace(context.dataDir, place),
      printJob: ({ ticket }) => tickets.open(ticket),
      stationSheet: (_input, caller) => stationSheet(context, by(caller)),
      riderCardPdf: (card) => saveRiderCard(context, tickets, tools.renderPdf, card),
    },
    ...createSupplyHandlers(context, tickets, tools.renderPdf),
    ...createSyncHandlers(context, sync, lookAround.state === 'looking'),
    ...createCertificateHandlers(context),
  }
}
