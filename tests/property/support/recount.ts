import type { Database } from 'better-sqlite3'

export type Counts = Readonly<Record<string, number>>

type LoggedEvent = {
  readonly seq: number
  readonly kind: string
  readonly date: string
  readonly payload: {
    readonly riderRef: string
    readonly platform: string
    readonly via: string
    readonly hour: number
    readonly reason: string
    readonly checkInId: number
  }
}

/**
 * What the daily counts of codes shown have to be, worked out from the raw rows of the log and from what each measure
 * is said to count, without a line of the code that keeps them: `{ '2026-01-13 visits all': 2, … }`.
 */
export function recount(db: Database): Counts {
  const events = readLog(db)
  const ofKind = (kind: string) => events.filter((event) => event.kind === kind)
  const voided = new Set(ofKind('check-in.voided').map((event) => event.payload.checkInId))
  const checkIns = ofKind('check-in.recorded')
  const visits = checkIns.filter((event) => !voided.has(event.seq))

  const counts: Record<string, number> = {}
  const count = (date: string, measureAndDimension: string) => {
    const name = `${date} ${measureAndDimension}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  for (const { date, payload } of visits) {
    count(date, 'visits all')
    count(date, `visits hour:${twoDigits(payload.hour)}`)
    count(date, `visits platform:${payload.platform}`)
    count(date, `visits via:${payload.via}`)
  }
  for (const { date } of firstOfEach(visits, ({ date, payload }) => `${date} ${payload.riderRef}`)) {
    count(date, 'riders all')
  }
  const perPlatform = ({ date, payload }: LoggedEvent) => `${date} ${payload.riderRef} ${payload.platform}`
  for (const { date, payload } of firstOfEach(visits, perPlatform)) count(date, `riders platform:${payload.platform}`)
  for (const { date } of firstOfEach(visits, ({ payload }) => payload.riderRef)) count(date, 'first-timers all')
  for (const { date } of ofKind('check-in.repeated')) count(date, 'repeats all')
  for (const { date, payload } of ofKind('check-in.refused')) {
    count(date, 'refusals all')
    count(date, `refusals reason:${payload.reason}`)
    count(date, `refusals hour:${twoDigits(payload.hour)}`)
  }
  for (const { date } of checkIns.filter((event) => voided.has(event.seq))) count(date, 'voids all')
  return counts
}

/** The counts of codes shown that the station keeps, those that went back to nothing left out. */
export function keptCounts(db: Database): Counts {
  const rows = db
    .prepare<[], { name: string; value: number }>(`
      SELECT business_date || ' ' || measure || ' ' || dimension AS name, value FROM daily_count
      WHERE value <> 0 AND measure IN ('visits', 'riders', 'first-timers', 'repeats', 'refusals', 'voids')`)
    .all()
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

function readLog(db: Database): LoggedEvent[] {
  return db
    .prepare<[], { seq: number; kind: string; date: string; payload: string }>(
      'SELECT seq, kind, business_date AS date, payload FROM event_log ORDER BY seq',
    )
    .all()
    .map((row) => ({ ...row, payload: JSON.parse(row.payload) as LoggedEvent['payload'] }))
}

function firstOfEach<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(nameOf(one)) && seen.add(nameOf(one)))
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0')
}
