import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aStationCore } from '../support/a-station-core.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { TROUBLESOME_TEXTS } from './support/hostile-values.ts'

describe('a name that is troublesome elsewhere', () => {
  it.each(TROUBLESOME_TEXTS)('is a rider’s name here, letter for letter: %s', async (_what, name) => {
    const station = aStationCore()
    const rider = { name, phoneTail: '1234', platform: 'sf' }
    expect(await station.call('riders.register', rider)).toMatchObject({ value: { outcome: 'registered' } })
    for (const words of [name, '1234']) {
      expect(await station.call('riders.find', { words })).toMatchObject({ value: [{ name: name.normalize('NFC') }] })
    }
  })

  it.each(['%', '_', '*', '.', "' OR 1=1 --", '\\'])(
    'finds nobody by %j, which stands for nothing but itself',
    async (words) => {
      const station = aStationCore()
      await station.call('riders.register', { name: '王小明', phoneTail: '1234', platform: 'sf' })
      expect(await station.call('riders.find', { words })).toEqual({ ok: true, value: [] })
    },
  )

  it('is no formula in the spreadsheet of a station of that name', async () => {
    const stationName = '=HYPERLINK("http://example.org")'
    const station = aStationCore({ stationName, district: '@SUM(A1)' })
    await station.call('checkIns.scan', { text: 'hello', via: 'wedge' })
    const saved = await station.call('dailyCounts.saveCsv', { place: { rootId: 'station', folders: [] } })
    if (!saved.ok) throw new Error(saved.refusal.message)
    const [, ...lines] = parseCsv(readFileSync((saved.value as { fullPath: string }).fullPath, 'utf8'))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line.slice(2, 4)).toEqual([`'${stationName}`, "'@SUM(A1)"])
  })
})
