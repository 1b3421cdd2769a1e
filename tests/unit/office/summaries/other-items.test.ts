import { expect, it } from 'vitest'
import { PartLimit } from '../../../../office/summaries/part-limit.ts'
import { tabulate } from '../../../../office/summaries/tabulate.ts'
import type { BusinessDate } from '../../../../shared/time/business-date.ts'
import { aDaySheet, aReadBatch } from '../../../support/office/a-day-sheet.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

it.each(DATABASES)('others of a city are found past each of its thousands of items, over %s', async (database) => {
  const { office, city, ...test } = await anOffice(database)
  const counts = {
    ...{ 'items-issued all': 17, 'items-issued item:mask': 7, 'items-issued item:x-1': 4, 'items-issued item:x-2': 6 },
    ...{ 'items-on-hand item:mask': 70, 'items-on-hand item:x-1': 40, 'items-on-hand item:x-2': 60 },
  }
  const batch = aReadBatch({ sheets: [aDaySheet({ date: '2026-01-05', counts })] })
  await office.batches.submit({ ...(await test.station(await test.street())), batch })
  await office.db.write(async (trx) => {
    for (const table of ['rollup', 'level_change'] as const)
      await trx.deleteFrom(table).where('dimension', 'like', 'item:x-%').execute()
  })
  const january = { from: '2026-01-01' as BusinessDate, to: '2026-01-31' as BusinessDate }
  const table = await tabulate(office.db, [city], [january], {
    measures: new Set(['items-issued', 'items-on-hand']),
    breakdowns: ['item'],
    broken: null,
    namedItems: new Set(['mask']),
    limit: new PartLimit(4),
  })
  const cells = table.get(city.nodeId)?.[0] ?? new Map()
  expect(Object.fromEntries([...cells].map(([key, { value }]) => [key, value]))).toEqual({
    'items-issued all': 17,
    'items-issued item:mask': 7,
    'items-issued item:*': 10,
    'items-on-hand item:mask': 70,
    'items-on-hand item:*': 100,
    'station-days all': 1,
  })
})
