import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { SAMPLE_BARCODES } from '../../../../../electron/station/sample/fill-sample-shelf.ts'
import type { StockAlert, StockLine } from '../../../../../shared/contract/groups/stock-calls.ts'
import type { IssueEntry } from '../../../../../shared/contract/groups/supply-calls.ts'
import { isBarcode } from '../../../../../shared/supplies/is-barcode.ts'
import type { Loan } from '../../../../../shared/supplies/loan.ts'
import { aClock } from '../../../../support/a-clock.ts'
import { aRunningStation } from '../../../../support/a-running-station.ts'

// Hashing at full cost is tried in pin-hash.test.ts; here it would only be waited for.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  const scrypt = (
    pin: string,
    salt: Buffer,
    length: number,
    _cost: unknown,
    done: (fault: unknown, key: Buffer) => void,
  ) => crypto.scrypt(pin, salt, length, { N: 2 }, done)
  return { ...crypto, scrypt }
})

async function aSampleSeenByItsLead(at = '2026-01-13T10:00:00+08:00') {
  const running = await aRunningStation({ sample: true, clock: aClock(Date.parse(at)) })
  const [lead] = await running.ask<{ attendantId: string }[]>('attendants.roster')
  await running.ask('attendants.signIn', { attendantId: lead?.attendantId, pin: '246810' })
  return running
}

describe('the supplies of a sample station', () => {
  it('give an attendant one thing of each kind to see to', async () => {
    const station = await aSampleSeenByItsLead()
    expect(await station.ask<StockAlert[]>('stock.alerts')).toEqual([
      expect.objectContaining({ kind: 'below-minimum', itemId: 'plaster' }),
      expect.objectContaining({ kind: 'expires-soon', itemId: 'alcohol', expiresOn: '2026-01-25' }),
      { kind: 'overdue-loans', loans: 1 },
    ])
  })

  it('have one umbrella out, one overdue, and loans that ended', async () => {
    const station = await aSampleSeenByItsLead()
    const out = await station.ask<Loan[]>('loans.list', {})
    expect(out.map(({ tag, isOverdue }) => [tag, isOverdue])).toEqual([
      ['YS-03', true],
      ['YS-02', false],
    ])
    const ended = await station.ask<Loan[]>('loans.list', { which: 'ended' })
    expect(ended.map(({ state }) => state)).toEqual(['lost', 'returned'])
  })

  it('were issued in the days before, and to nobody yet today', async () => {
    const station = await aSampleSeenByItsLead()
    expect(await station.ask<IssueEntry[]>('supplies.today', {})).toEqual([])
    const levels = await station.ask<StockLine[]>('stock.levels')
    const water = levels.find(({ itemId }) => itemId === 'water')
    expect(water?.usedPerDay).toBeGreaterThan(1)
    expect(water?.daysLeft).toBeGreaterThan(10)
  })

  it('are as they were yesterday when the station is opened in the small hours', async () => {
    const station = await aSampleSeenByItsLead('2026-01-14T02:30:00+08:00')
    expect(await station.ask<IssueEntry[]>('supplies.today', {})).toEqual([])
    expect(await station.ask<Loan[]>('loans.list', {})).toMatchObject([
      { dueOn: '2026-01-08' },
      { dueOn: '2026-01-15' },
    ])
  })

  it('are counted day by day: today begins with what the last day left', async () => {
    const station = await aSampleSeenByItsLead()
    const { counts } = await station.ask<{ counts: { businessDate: string; measure: string; dimension: string }[] }>(
      'dailyCounts.recent',
      { days: 31 },
    )
    const levels = counts.filter(
      ({ measure, dimension }) => measure === 'items-on-hand' && dimension === 'item:sunscreen',
    )
    expect(levels).toHaveLength(31)
    expect(levels.at(-1)).toMatchObject({ businessDate: '2026-01-13', value: 10 })
  })

  it('can be scanned by barcodes that are real ones, written beside the rider codes', async () => {
    const { dataDir } = await aRunningStation({ sample: true })
    const { items, pieces } = JSON.parse(readFileSync(join(dataDir, 'sample', 'sample.json'), 'utf8'))
    expect(items).toContainEqual({ name: '口罩', barcode: SAMPLE_BARCODES['mask'] })
    expect(Object.values(SAMPLE_BARCODES).filter((barcode) => !isBarcode(barcode))).toEqual([])
    expect(pieces).toContainEqual({ name: '雨伞', tag: 'YS-01' })
  })
})
