import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { voidCheckIn } from '../../../electron/station/check-ins/void-check-in.ts'
import { saveSheetFile } from '../../../electron/station/sync/save-sheet-file.ts'
import type { CheckInId } from '../../../shared/ids/ids.ts'
import { DAY_MS, HOUR_MS } from '../../support/a-clock.ts'
import { type AKiosk, aKiosk, TOOLS } from '../../support/a-paired-station.ts'
import { type ATestStation, aStation } from '../../support/a-station.ts'
import { DATABASES } from '../../support/office/an-office.ts'
import { anOfficeToCall, type OfficeToCall } from '../../support/office/an-office-to-call.ts'
import { fc } from '../../support/seeded-fast-check.ts'
import { type CountedLog, type Counting, logOf, sumsOfCountings, sumsOfStreet } from '../support/counted-in-city.ts'

/** A stick: its file, and what the log that it was saved from had counted. */
type Stick = { readonly file: unknown; readonly countings: CountedLog['countings'] }

const nth = fc.nat({ max: 5 })
const anyStep = fc.record({
  does: fc.constantFrom(
    ...(['visit', 'visit', 'void', 'save', 'import', 'import', 'pass-hour', 'pass-day', 'back-up', 'restore'] as const),
  ),
  at: nth,
})
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

describe.each(DATABASES)('kiosks that are never networked, and their office, over %s', (database) => {
  it('agree on all that was brought, however often their data was restored from copies of copies', async () => {
    const office = await anOfficeToCall(database)
    let played = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 40, size: 'max' }), async (steps) => {
        const street = await office.street(`Street ${++played}`)
        const stationId = await office.station(street, `S-${played}`)
        const { brought, everBrought, unsureDates } = await play(office, stationId, steps)
        const counted = Object.entries(await sumsOfStreet(office.office(), street.nodeId))
        const isSure = ([name]: readonly [string, number]) => !unsureDates.has(name.slice(0, '2026-01-01'.length))
        expect(Object.fromEntries(counted.filter(isSure))).toEqual(
          Object.fromEntries(Object.entries(brought).filter(isSure)),
        )
        // Of days that it is not sure of the office has too few rather than any visit twice, and no hours beyond the day.
        // Of what both copies have in common it does not know what one of them voided.
        for (const [name, value] of counted) expect(value, name).toBeLessThanOrEqual(everBrought[name] ?? 0)
        for (const [name, sum] of sumsOfParts(counted)) {
          expect(sum, name).toBeLessThanOrEqual(counted.find(([whole]) => whole === name)?.[1] ?? 0)
        }
      }),
      { numRuns: 15 },
    )
  }, 600_000)
})

/** Over hours and over platforms, under the name of the whole that each of them is of: the larger of the two. */
function sumsOfParts(counted: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [name, value] of counted) {
    const kind = name.slice(0, name.lastIndexOf(':'))
    if (name.includes(':')) sums.set(kind, (sums.get(kind) ?? 0) + value)
  }
  const largest = new Map<string, number>()
  for (const [kind, sum] of sums) {
    const whole = `${kind.slice(0, kind.lastIndexOf(' '))} all`
    largest.set(whole, Math.max(sum, largest.get(whole) ?? 0))
  }
  return largest
}

/** Answers what the sticks that were brought had counted, each event once, and of which dates the office was not sure. */
async function play(office: OfficeToCall, stationId: string, steps: readonly Step[]) {
  let kiosk = aKiosk(aStation({ repeatWindowMinutes: 0 }))
  const copies: (() => ATestStation)[] = []
  const sticks: Stick[] = []
  const events = new Map<string, Counting>()
  const unsureDates = new Set<string>()
  const bring = async ({ file, countings }: Stick) => {
    for (const date of (await office.importFile(file, stationId)).unsureDates) unsureDates.add(date)
    for (const counting of countings) events.set(counting.hash, counting)
  }
  for (const { does, at } of steps) {
    const [copy, stick] = [copies[at % copies.length], sticks[at % sticks.length]]
    if (does === 'visit') for (let time = 0; time <= at; time++) kiosk.visit()
    else if (does === 'void') voidNth(kiosk, at)
    else if (does === 'pass-hour') kiosk.station.clock.pass(HOUR_MS)
    else if (does === 'pass-day') kiosk.station.clock.pass(DAY_MS)
    else if (does === 'save') sticks.push(await onStick(kiosk))
    else if (does === 'import' && stick) await bring(stick)
    else if (does === 'back-up') copies.push(kiosk.station.copy())
    else if (does === 'restore' && copy) kiosk = aKiosk(copy())
  }
  await bring(await onStick(kiosk))
  const all = [...events.values()]
  const ever = all.filter(({ by }) => by > 0)
  return { brought: sumsOfCountings(all), everBrought: sumsOfCountings(ever), unsureDates }
}

/** Voids a visit counted back from the latest, which may be one that a copy has as well. */
function voidNth({ station: { context, lead } }: AKiosk, at: number): void {
  const seqs = [...context.eventLog.events()].filter(({ kind }) => kind === 'check-in.recorded').map(({ seq }) => seq)
  const seq = seqs.at(-1 - at)
  if (seq !== undefined) voidCheckIn(context, seq as CheckInId, 'not here', lead)
}

async function onStick({ station }: AKiosk): Promise<Stick> {
  const saved = await saveSheetFile(station.context, TOOLS, { rootId: 'station', folders: [] }, async () => {})
  if (saved.outcome !== 'saved') throw new Error(saved.reason)
  return { file: JSON.parse(readFileSync(saved.fullPath, 'utf8')), countings: logOf(station, false).countings }
}
