/**
 * What the supplies of a station should be, counted anew from the bare rows of its log: written without a look at how
 * the station does it.
 */
import type { Database } from 'better-sqlite3'

type Row = { seq: number; kind: string; date: string; payload: string }
type Line = { itemId: string; batchId: string; quantity: number; dueOn?: string }

export type SupplyModel = {
  readonly onHand: Record<string, number>
  readonly onLoan: Record<string, number>
  /** Pieces by `rider item`, each with its business date, voided issues left out. */
  readonly had: ReadonlyMap<string, readonly { date: string; quantity: number }[]>
  readonly loansOut: ReadonlyMap<string, { rider: string; itemId: string }>
}

export function modelOf(db: Database): SupplyModel {
  const rows = db.prepare<[], Row>('SELECT seq, kind, business_date AS date, payload FROM event_log ORDER BY seq').all()
  const onHand: Record<string, number> = {}
  const onLoan: Record<string, number> = {}
  const issues = new Map<number, { date: string; rider: string | null; lines: Line[] }>()
  const loans = new Map<string, { rider: string; itemId: string; batchId: string; state: 'out' | 'lost' }>()
  const add = (record: Record<string, number>, key: string, change: number) => {
    record[key] = (record[key] ?? 0) + change
  }
  const itemOf = (batchId: string) => batchId.slice(0, batchId.lastIndexOf('/'))

  for (const { seq, kind, date, payload } of rows) {
    const event = JSON.parse(payload)
    if (kind === 'stock.received' || kind === 'stock.transferred-in') add(onHand, event.batchId, event.quantity)
    if (kind === 'stock.discarded' || kind === 'stock.transferred-out') add(onHand, event.batchId, -event.quantity)
    if (kind === 'stock.counted') for (const one of event.differences) add(onHand, one.batchId, one.difference)
    if (kind === 'supplies.issued') {
      const { riderRef: rider, lines } = event as { riderRef: string | null; lines: Line[] }
      issues.set(seq, { date, rider, lines })
      lines.forEach(({ itemId, batchId, quantity, dueOn }, at) => {
        add(onHand, batchId, -quantity)
        if (dueOn === undefined || rider === null) return
        add(onLoan, itemId, quantity)
        loans.set(`${seq}-${at}`, { rider, itemId, batchId, state: 'out' })
      })
    }
    if (kind === 'supplies.issue-voided') {
      const issue = issues.get(event.issueId)
      issue?.lines.forEach(({ itemId, batchId, quantity, dueOn }, at) => {
        add(onHand, batchId, quantity)
        if (dueOn !== undefined) add(onLoan, itemId, -quantity)
        loans.delete(`${event.issueId}-${at}`)
      })
      issues.delete(event.issueId)
    }
    if (kind === 'loan.returned' || kind === 'loan.lost') {
      const loan = loans.get(event.loanId)
      if (!loan) throw new Error(`event ${seq} ends a loan that there is not`)
      if (loan.state === 'out') add(onLoan, loan.itemId, -1)
      if (kind === 'loan.returned') add(onHand, loan.batchId, 1)
      if (kind === 'loan.returned') loans.delete(event.loanId)
      else loan.state = 'lost'
    }
  }
  const had = new Map<string, { date: string; quantity: number }[]>()
  for (const { date, rider, lines } of issues.values()) {
    for (const { itemId, quantity } of lines) {
      if (rider === null) continue
      const key = `${rider} ${itemId}`
      had.set(key, [...(had.get(key) ?? []), { date, quantity }])
    }
  }
  const byItem: Record<string, number> = {}
  for (const [batchId, pieces] of Object.entries(onHand)) add(byItem, itemOf(batchId), pieces)
  return {
    onHand: { ...onHand, ...byItem },
    onLoan,
    had,
    loansOut: new Map([...loans].filter(([, loan]) => loan.state === 'out')),
  }
}

/** The dates of a quota's period, from the calendar of JavaScript's own dates. */
export function isInPeriod(date: string, today: string, per: 'day' | 'week' | 'season'): boolean {
  if (per === 'day') return date === today
  const at = (text: string) => new Date(`${text}T12:00:00Z`)
  if (per === 'week') {
    const monday = (text: string) => {
      const day = at(text)
      while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() - 1)
      return day.toISOString().slice(0, 10)
    }
    return monday(date) === monday(today)
  }
  const season = (text: string) => {
    const day = at(text)
    const december = day.getUTCMonth() === 11 ? 1 : 0
    return `${day.getUTCFullYear() + december}-${Math.floor(((day.getUTCMonth() + 1) % 12) / 3)}`
  }
  return season(date) === season(today)
}
