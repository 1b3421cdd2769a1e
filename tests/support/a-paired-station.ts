import { scanCode } from '../../electron/station/check-ins/scan-code.ts'
import { changeSettings } from '../../electron/station/settings/change-settings.ts'
import type { HostTools } from '../../electron/station/station.ts'
import type { ConnectionLimits } from '../../electron/station/sync/office-connection.ts'
import { pairWithOffice } from '../../electron/station/sync/pair-with-office.ts'
import { type RoundResult, type RoundWish, runRound } from '../../electron/station/sync/run-round.ts'
import type { SyncProblem } from '../../electron/station/sync/sync-problem.ts'
import type { PairOutcome } from '../../shared/contract/groups/sync-calls.ts'
import type { StationSettings } from '../../shared/settings/station-settings.ts'
import { type ATestStation, aStation, someSettings } from './a-station.ts'
import { type AnOffice, aPairingCode } from './an-office.ts'

export const TOOLS: HostTools = { host: 'in-process', version: '1.2.3', log: () => {} }

/** A kiosk seen from outside: riders tap in, and it calls the office when told to. */
export type AKiosk = {
  readonly station: ATestStation
  /** Registers a rider who taps in at once. */
  visit(): void
  pair(office: AnOffice, stationId?: string): Promise<PairOutcome>
  /** One round of calls, full unless said otherwise. */
  round(wish?: RoundWish, signal?: AbortSignal): Promise<RoundResult>
  /** The same; answers the code of the problem it ended in, or null. */
  sync(wish?: RoundWish): Promise<string | null>
  pending(): number
}

/** More patience than a busy machine needs. */
const LIMITS: ConnectionLimits = { silenceMs: 20_000, wholeMs: 60_000, answerBytes: 100_000 }
export const IMPATIENT: ConnectionLimits = { ...LIMITS, silenceMs: 300 }

export function aKiosk(
  station: ATestStation = aStation({ repeatWindowMinutes: 0 }),
  tools: HostTools = TOOLS,
  limits = LIMITS,
): AKiosk {
  const { context, lead } = station
  const options = () => ({ context, tools, signal: new AbortController().signal, limits })
  return {
    station,
    visit() {
      const verdict = scanCode(context, station.register({ name: context.newHex(4) }).code.text, 'wedge')
      if (!('checkInId' in verdict)) throw new Error(`no visit: ${verdict.outcome}`)
    },
    pair: ({ address, ledger }, stationId = 'aaaaaaaaaaaa') =>
      pairWithOffice(options(), { officeAddress: address, pairingCode: ledger.offer(aPairingCode(), stationId) }, lead),
    round: (wish = { isFull: true }, signal = new AbortController().signal) =>
      runRound({ context, tools, signal, limits }, wish),
    async sync(wish = { isFull: true }) {
      try {
        return (await runRound(options(), wish)).problem?.code ?? null
      } catch (fault) {
        return problemCodeOf(fault)
      }
    },
    pending() {
      const { fresh, refused } = context.acknowledgements.countPending(context.series.get()?.after.seq ?? 0)
      return fresh + refused
    },
  }
}

/** A kiosk that was just paired with the office, and has not called it yet. */
export async function aPairedKiosk(
  office: AnOffice,
  settings: Partial<StationSettings> = {},
  tools: HostTools = TOOLS,
): Promise<AKiosk> {
  const kiosk = aKiosk(aStation({ repeatWindowMinutes: 0, ...settings }), tools)
  const outcome = await kiosk.pair(office)
  if (outcome.outcome !== 'paired') throw new Error(`not paired: ${outcome.problem.code} ${outcome.problem.detail}`)
  return kiosk
}

export function setSettings({ station: { context, lead } }: AKiosk, changes: Partial<StationSettings>): void {
  changeSettings(context, someSettings({ repeatWindowMinutes: 0, ...changes }), lead)
}

function problemCodeOf(fault: unknown): string {
  if (fault instanceof Error && fault.name === 'SyncProblem') return (fault as SyncProblem).code
  throw fault
}
