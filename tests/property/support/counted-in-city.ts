import type { Office } from '../../../office/office.ts'
import type { ATestStation } from '../../support/a-station.ts'
import { type Counted, sumsOf } from '../../support/office/kept-and-counted.ts'

/** What one event of a log added to visits and refusals, or took back. */
export type Counting = {
  readonly seq: number
  readonly hash: string
  readonly names: readonly string[]
  readonly by: 1 | -1
}

/** What is to be known of a log, also when its kiosk is gone. */
export type CountedLog = {
  readonly isLost: boolean
  readonly hashes: ReadonlyMap<number, string>
  readonly countings: readonly Counting[]
}

type Row = {
  readonly seq: number
  readonly kind: string
  readonly hash: string
  readonly date: string
  payload: string
}

export function logOf({ context }: ATestStation, isLost: boolean): CountedLog {
  const rows = context.db
    .prepare<[], Row>(`
      SELECT seq, kind, lower(hex(chain_hash)) AS hash, business_date AS date, payload FROM event_log`)
    .all()
  const namesOf = new Map<number, readonly string[]>()
  const countings: Counting[] = []
  for (const { seq, kind, hash, date, payload } of rows) {
    const { hour, platform, via, reason, checkInId } = JSON.parse(payload)
    const atHour = `hour:${String(hour).padStart(2, '0')}`
    if (kind === 'check-in.recorded') {
      const names = ['all', atHour, `platform:${platform}`, `via:${via}`].map((name) => `${date} visits ${name}`)
      namesOf.set(seq, names)
      countings.push({ seq, hash, names, by: 1 })
    } else if (kind === 'check-in.voided') countings.push({ seq, hash, names: namesOf.get(checkInId)!, by: -1 })
    else if (kind === 'check-in.refused') {
      const names = ['all', atHour, `reason:${reason}`].map((name) => `${date} refusals ${name}`)
      countings.push({ seq, hash, names, by: 1 })
    }
  }
  return { isLost, hashes: new Map(rows.map(({ seq, hash }) => [seq, hash])), countings }
}

/** Each event once, over all copies of the log that it is in; of lost logs as far as the office has them. */
export async function countingsIn({ db }: Office, logs: readonly CountedLog[]): Promise<readonly Counting[]> {
  const places = await db.read.selectFrom('series').select(['seq', 'chain_hash']).execute()
  const events = new Map<string, Counting>()
  for (const { isLost, hashes, countings } of logs) {
    const had = places.filter(({ seq, chain_hash }) => hashes.get(seq) === chain_hash).map(({ seq }) => seq)
    const furthest = isLost ? Math.max(0, ...had) : Number.POSITIVE_INFINITY
    for (const counting of countings) if (counting.seq <= furthest) events.set(counting.hash, counting)
  }
  return [...events.values()]
}

export function sumsOfCountings(countings: readonly Counting[]): Counted {
  return sumsOf(countings.flatMap(({ names, by }) => names.map((name) => [name, by] as const)))
}

/** The visits and refusals of a street, as the office sums them up. */
export async function sumsOfStreet({ db }: Office, streetId: string): Promise<Counted> {
  const rows = await db.read
    .selectFrom('rollup')
    .select(['start', 'measure', 'dimension', 'value'])
    .where('node_id', '=', streetId)
    .where('grain', '=', 'day')
    .where('measure', 'in', ['visits', 'refusals'])
    .execute()
  return sumsOf(
    rows.map(({ start, measure, dimension, value }) => [`${start} ${measure} ${dimension}`, value] as const),
  )
}
