import { expect, test } from 'vitest'
import { aRunningStation } from '../../../../support/a-running-station.ts'

const QUESTIONS: readonly (readonly [path: string, input?: unknown])[] = [
  ['catalogue.list'],
  ['supplies.desk', { riderRef: null }],
  ['supplies.today', {}],
  ['stock.levels'],
  ['stock.alerts'],
  ['stock.show', { itemId: 'umbrella' }],
  ['stock.batches', { itemId: 'mask' }],
  ['stock.movements', { itemId: 'mask' }],
  ['stock.countSheet'],
  ['loans.list', {}],
  ['shifts.latest'],
  ['saving.stationSheet'],
  ['dailyCounts.recent', { days: 1 }],
]

test('answers all that an attendant asks about supplies in the very shape the contract promises', async () => {
  const station = await (await aRunningStation()).setUp()
  const receive = { quantity: 5, lot: null, expiresOn: null, source: { kind: 'donor', name: '社区' } }
  for (const itemId of ['mask', 'umbrella']) await station.ask('stock.receive', { itemId, ...receive }, 'lead')
  await station.ask('catalogue.tagPiece', { itemId: 'umbrella', tag: 'YS-01' }, 'lead')
  const refused: string[] = []
  for (const [path, input] of QUESTIONS) {
    const answer = await station.call(path, input, 'lead')
    if (!answer.ok) refused.push(`${path}: ${answer.refusal.code}`)
  }
  expect(refused).toEqual([])
  expect(station.faults).toEqual([])
})
