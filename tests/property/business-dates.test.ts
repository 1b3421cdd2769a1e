import type { Database } from 'better-sqlite3'
import { expect, it } from 'vitest'
import { PATIENT } from '../support/patient.ts'
import { fc } from '../support/seeded-fast-check.ts'
import { playSteps } from './support/a-played-station.ts'
import { anySteps } from './support/station-step.ts'

it(
  'each event lies on the business date and hour of the settings in force when it happened, after any steps',
  PATIENT,
  () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        playSteps(steps, ({ context: { db } }, at) => {
          if (at === steps.length - 1) expect(misdated(db)).toEqual([])
        })
      }),
      { numRuns: 60 },
    )
  },
)

type LoggedEvent = { readonly kind: string; readonly at: number; readonly date: string; readonly payload: string }

/** Events whose date or hour is not what a wall clock in the station's time zone would have said. */
function misdated(db: Database): LoggedEvent[] {
  const events = db
    .prepare<[], LoggedEvent>(
      'SELECT kind, occurred_at AS at, business_date AS date, payload FROM event_log ORDER BY seq',
    )
    .all()
  let settings = { timeZone: 'UTC', cutOverHour: 0 }
  return events.filter(({ kind, at, date, payload }) => {
    const wall = new Intl.DateTimeFormat('sv-SE', {
      timeZone: settings.timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format(at)
    const hour = Number(wall.slice(11, 13))
    const midnight = Date.parse(`${wall.slice(0, 10)}T00:00:00Z`)
    const expected = new Date(hour < settings.cutOverHour ? midnight - 86_400_000 : midnight)
    const said: { hour?: number; settings?: typeof settings } = JSON.parse(payload)
    // A change of settings holds from the next event on.
    if (kind === 'settings.changed' && said.settings) settings = said.settings
    return expected.toISOString().slice(0, 10) !== date || (said.hour ?? hour) !== hour
  })
}
