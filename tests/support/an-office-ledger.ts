import { randomBytes } from 'node:crypto'
import { LEVEL_MEASURES } from '../../shared/daily-counts/daily-count.ts'
import type { DaySheet } from '../../shared/upstream/day-sheet.ts'
import { type DaySheetAnswer, type DaySheetBatch, daySheetBatchSchema } from '../../shared/upstream/day-sheet-batch.ts'
import type { Downlink, RevokedCodes } from '../../shared/upstream/downlink.ts'
import { type Enrolled, enrolmentSchema, type UpstreamStationId } from '../../shared/upstream/enrolment.ts'
import { estimateRiders, mergeSketch, parseSketch, type RiderSketch } from '../../shared/upstream/rider-sketch.ts'
import { BEGINNING, type LogPlace, type TrailAnswer } from '../../shared/upstream/series.ts'

/** Thrown for a request that is refused: the name of the problem and what goes with it. */
export type Refusal = {
  readonly name: string
  readonly status: number
  readonly known?: LogPlace
  readonly detail?: string
}

type KnownSeries = { readonly stationId: string; readonly fromSeq: number; known: LogPlace; trail: string }

/** All that an office keeps of its stations, as the protocol has it. */
export class AnOfficeLedger {
  readonly sketchKey = randomBytes(32).toString('hex')
  readonly sentDown: { downlink: Downlink; 'revoked-codes': RevokedCodes } = {
    downlink: { trustedIssuers: [], items: [], notices: [], settings: {}, contentPacks: [] },
    'revoked-codes': { codeIds: [] },
  }
  readonly batches: DaySheetBatch[] = []
  /** Why a sheet of a date is refused, for as long as it is in here. */
  readonly refusing = new Map<string, string>()
  readonly series = new Map<string, KnownSeries>()
  /** Codes that stations said they revoked. */
  readonly revoked: string[] = []
  /** An office that does not look whether a series came from another of its stations. */
  isBlindToOthers = false
  readonly #sheets = new Map<string, DaySheet>()
  readonly #keys = new Map<string, string>()
  readonly #codes = new Map<string, { readonly stationId: string; usedBy: string | null }>()

  /** A pairing code for a station, made when it is not there. */
  offer(pairingCode: string, stationId: string): string {
    this.#codes.set(pairingCode, { stationId, usedBy: null })
    return pairingCode
  }

  enrol(input: unknown): Enrolled {
    const { pairingCode, publicKey } = enrolmentSchema.parse(input)
    const code = this.#codes.get(pairingCode)
    if (!code || (code.usedBy !== null && code.usedBy !== publicKey)) throw refusal('pairing-code', 403)
    code.usedBy = publicKey
    this.#keys.set(publicKey, code.stationId)
    const stationId = code.stationId as UpstreamStationId
    return { stationId, stationName: `Station ${stationId}`, officeName: 'Test Office', sketchKey: this.sketchKey }
  }

  /** The office no longer knows a station. */
  forget(stationId: string): void {
    for (const [key, owner] of this.#keys) if (owner === stationId) this.#keys.delete(key)
  }

  keysOf(stationId: string): string[] {
    return [...this.#keys].filter(([, owner]) => owner === stationId).map(([key]) => key)
  }

  takeBatch(stationId: string, input: unknown, now: number): DaySheetAnswer {
    const parsed = daySheetBatchSchema.safeParse(input)
    if (!parsed.success) throw refusal('not-valid', 400, { detail: parsed.error.issues[0]?.message ?? '' })
    const batch = parsed.data
    const { seriesId, after, head, trail } = batch
    const kept = this.#seriesFor(stationId, seriesId)
    if (kept && (kept.stationId !== stationId || !isSame(kept.known, after))) {
      throw refusal('series-elsewhere', 409, { known: kept.known })
    }
    this.batches.push(batch)
    const series = kept ?? { stationId, fromSeq: after.seq + 1, known: after, trail: '' }
    const name = this.isBlindToOthers ? `${stationId} ${seriesId}` : seriesId
    this.series.set(name, { ...series, known: head, trail: series.trail + trail })
    return { now, sheets: batch.sheets.map((sheet) => this.#take(`${stationId} ${seriesId}`, sheet)) }
  }

  trail(stationId: string, seriesId: string, from: number): TrailAnswer {
    const series = this.#seriesFor(stationId, seriesId)
    if (!series) return { from, trail: '', known: BEGINNING, sheets: [] }
    const at = Math.max(0, from - series.fromSeq)
    const owner = `${series.stationId} ${seriesId} `
    const sheets = [...this.#sheets].filter(([name]) => name.startsWith(owner)).map(([, sheet]) => sheet)
    return { from: series.fromSeq + at, trail: series.trail.slice(at * 4), known: series.known, sheets }
  }

  /** What all stations and series together counted, levels left out: `{ '2026-01-13 visits all': 2, … }`. */
  totals(measure?: string): Record<string, number> {
    const totals: Record<string, number> = {}
    for (const { businessDate, counts } of this.#sheets.values()) {
      for (const count of counts) {
        if (LEVEL_MEASURES.includes(count.measure) || (measure && count.measure !== measure)) continue
        const name = `${businessDate} ${count.measure} ${count.dimension}`
        totals[name] = (totals[name] ?? 0) + count.value
      }
    }
    return Object.fromEntries(Object.entries(totals).filter(([, value]) => value !== 0))
  }

  /** Visits of all dates. */
  visits(): number {
    return Object.entries(this.totals('visits')).reduce(
      (sum, [name, value]) => sum + (name.endsWith(' all') ? value : 0),
      0,
    )
  }

  sheetsOf(businessDate: string): DaySheet[] {
    return [...this.#sheets.values()].filter((sheet) => sheet.businessDate === businessDate)
  }

  distinctRiders(): number {
    const all: RiderSketch = new Map()
    for (const { riders } of this.#sheets.values()) mergeSketch(all, parseSketch(riders)!)
    return estimateRiders(all)
  }

  /** A copy as of now, to which the office can be restored. */
  copy(): () => void {
    const [sheets, series] = [new Map(this.#sheets), structuredClone(this.series)]
    return () => {
      this.#sheets.clear()
      this.series.clear()
      for (const [name, sheet] of sheets) this.#sheets.set(name, sheet)
      for (const [name, one] of series) this.series.set(name, one)
    }
  }

  #seriesFor(stationId: string, seriesId: string): KnownSeries | undefined {
    return this.series.get(this.isBlindToOthers ? `${stationId} ${seriesId}` : seriesId)
  }

  #take(owner: string, sheet: DaySheet): DaySheetAnswer['sheets'][number] {
    const { businessDate } = sheet
    const reason = this.refusing.get(businessDate)
    if (reason !== undefined) return { businessDate, outcome: 'refused', reason }
    const kept = this.#sheets.get(`${owner} ${businessDate}`)
    const isNewer = !kept || kept.throughSeq < sheet.throughSeq
    const bringsRiders = kept?.throughSeq === sheet.throughSeq && kept.riders === '' && sheet.riders !== ''
    if (!isNewer && !bringsRiders) return { businessDate, outcome: 'had-already' }
    this.#sheets.set(`${owner} ${businessDate}`, sheet)
    return { businessDate, outcome: 'kept' }
  }
}

export function refusal(name: string, status: number, more: Partial<Refusal> = {}): Refusal {
  return { name, status, ...more }
}

function isSame(one: LogPlace, other: LogPlace): boolean {
  return one.seq === other.seq && one.chainHash === other.chainHash
}
