import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { saveSheetFile } from '../../../electron/station/sync/save-sheet-file.ts'
import { DAY_MS } from '../../support/a-clock.ts'
import { type AKiosk, aKiosk, TOOLS } from '../../support/a-paired-station.ts'
import { type ATestStation, aStation } from '../../support/a-station.ts'
import { DATABASES } from '../../support/office/an-office.ts'
import { anOfficeToCall, type OfficeToCall } from '../../support/office/an-office-to-call.ts'
import { fc } from '../../support/seeded-fast-check.ts'
import { logOf, sumsOfStreet } from '../support/counted-in-city.ts'

/** A stick: its file, and the visits that the log it was saved from had. */
type Stick = { readonly file: unknown; readonly visits: readonly string[] }

const nth = fc.nat({ max: 5 })
const anyStep = fc.record({
  does: fc.constantFrom('visit', 'visit', 'save', 'import', 'import', 'pass-day', 'back-up', 'restore'),
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
        const { visits, isSure } = await play(office, stationId, steps)
        const counted = await sumsOfStreet(office.office(), street.nodeId)
        const all = Object.entries(counted).filter(([name]) => name.endsWith(' visits all'))
        const sum = all.reduce((total, [, value]) => total + value, 0)
        if (isSure) expect(sum).toBe(visits)
        // Of days that it is not sure of the office has too few rather than any visit twice.
        else expect(sum).toBeLessThanOrEqual(visits)
      }),
      { numRuns: 15 },
    )
  }, 600_000)
})

/** Answers how many visits the sticks had that were brought, each once, and whether the office was sure of every day. */
async function play(office: OfficeToCall, stationId: string, steps: readonly Step[]) {
  let kiosk = aKiosk(aStation({ repeatWindowMinutes: 0 }))
  const copies: (() => ATestStation)[] = []
  const sticks: Stick[] = []
  const brought = new Set<string>()
  let isSure = true
  const bring = async ({ file, visits }: Stick) => {
    const { unsureDates } = await office.importFile(file, stationId)
    if (unsureDates.length > 0) isSure = false
    for (const visit of visits) brought.add(visit)
  }
  for (const { does, at } of steps) {
    const [copy, stick] = [copies[at % copies.length], sticks[at % sticks.length]]
    if (does === 'visit') for (let time = 0; time <= at; time++) kiosk.visit()
    else if (does === 'pass-day') kiosk.station.clock.pass(DAY_MS)
    else if (does === 'save') sticks.push(await onStick(kiosk))
    else if (does === 'import' && stick) await bring(stick)
    else if (does === 'back-up') copies.push(kiosk.station.copy())
    else if (does === 'restore' && copy) kiosk = aKiosk(copy())
  }
  await bring(await onStick(kiosk))
  return { visits: brought.size, isSure }
}

async function onStick({ station }: AKiosk): Promise<Stick> {
  const saved = await saveSheetFile(station.context, TOOLS, { rootId: 'station', folders: [] }, async () => {})
  if (saved.outcome !== 'saved') throw new Error(saved.reason)
  const visits = logOf(station, false).countings.map(({ hash }) => hash)
  return { file: JSON.parse(readFileSync(saved.fullPath, 'utf8')), visits }
}
