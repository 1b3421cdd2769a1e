import { expect, test } from 'vitest'
import { countSheetCsv } from '../../../../../electron/station/stock/count-sheet-csv.ts'
import { aStockedStation } from '../../../../support/a-stocked-station.ts'
import { parseCsv } from '../../../../support/parse-csv.ts'

test('has a line for each batch that could hold something, with room for what is counted', () => {
  const station = aStockedStation({ mask: 7 })
  station.receive('alcohol', 5, { lot: 'L1', expiresOn: '2026-06-01' })
  const { fileName, bytes } = countSheetCsv(station.context, 'en')
  const [head, ...lines] = parseCsv(new TextDecoder().decode(bytes))
  const lineOf = (itemId: string) => {
    const line = lines.find((cells) => cells[2] === itemId) ?? []
    return Object.fromEntries(line.map((cell, at) => [head?.[at], cell]))
  }
  expect(fileName).toBe('count-sheet_TEST-1_2026-01-13.csv')
  expect(lineOf('mask')).toMatchObject({ item: 'Mask', batch: 'mask/0', expected: '7', counted: '' })
  expect(lineOf('alcohol')).toMatchObject({ lot: 'L1', expires_on: '2026-06-01', expected: '5' })
})
