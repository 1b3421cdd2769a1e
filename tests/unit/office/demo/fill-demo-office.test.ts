import { randomBytes } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { fillDemoOffice } from '../../../../office/demo/fill-demo-office.ts'
import { createOffice } from '../../../../office/office.ts'
import { summarise } from '../../../../office/summaries/summarise.ts'
import { nodesWithin } from '../../../../office/tree/node-store.ts'
import { addDays, type BusinessDate } from '../../../../shared/time/business-date.ts'
import { aClock } from '../../../support/a-clock.ts'
import { aDatabase, FRIDAY_NOON } from '../../../support/office/an-office.ts'

it('shows what an office may meet: a station that is silent, and a number that a late sheet restated', async () => {
  const database = await aDatabase('sqlite')
  const db = await database.open()
  onTestFinished(() => db.close())
  const office = createOffice({ db, clock: aClock(FRIDAY_NOON), randomBytes, version: 'test' })
  await fillDemoOffice(office, { days: 25 })
  const [city] = await nodesWithin(db.read, { path: '' })
  const today = '2026-01-16' as BusinessDate
  const asked = { from: addDays(today, -25), to: today, per: 'day', by: 'station' } as const
  const { rows, silent } = await summarise(office, {
    ...asked,
    place: city!,
    measures: ['visits'],
    breakdowns: [],
    isLeaving: false,
  })
  expect(silent.map(({ code }) => code)).toEqual(['YZ-001'])
  const restated = rows.filter(({ cells }) => cells.some((cell) => cell.restated))
  expect(restated.map(({ place, from }) => [place.code, from])).toEqual([['YZ-003', addDays(today, -20)]])
  const [cell] = restated[0]?.cells ?? []
  expect(cell?.restated?.was).toBeLessThan(cell?.value ?? 0)
})
