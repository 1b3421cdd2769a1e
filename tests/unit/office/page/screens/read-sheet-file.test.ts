import { describe, expect, it } from 'vitest'
import { readSheetFile } from '../../../../../office/page/screens/imports/read-sheet-file.ts'
import { daySheetFileSchema } from '../../../../../shared/upstream/day-sheet-file.ts'

const payload = {
  stationCode: 'HQ-014',
  stationName: '合新驿站',
  sheets: [{ businessDate: '2026-01-16' }, { businessDate: '2026-01-15' }],
}
const aFile = (changes: object = {}) =>
  JSON.stringify({ format: 'rider-station-day-sheets-1', payload: JSON.stringify(payload), ...changes })

describe('a file from a USB stick', () => {
  it('says whose it is and which dates are in it, in order', () => {
    expect(readSheetFile(aFile())).toMatchObject({
      stationCode: 'HQ-014',
      stationName: '合新驿站',
      dates: ['2026-01-15', '2026-01-16'],
    })
  })

  it('is too large as soon as the office says so', () => {
    for (const letters of [20_000_000, 20_000_001]) {
      const longer = JSON.stringify(payload).padEnd(letters)
      const isTaken = daySheetFileSchema.shape.payload.safeParse(longer).success
      expect(readSheetFile(aFile({ payload: longer }))?.isTooLarge).toBe(!isTaken)
    }
  })

  it.each([
    ['a picture', '\u0089PNG'],
    ['another JSON', '{"hello":1}'],
    ['another format', aFile({ format: 'rider-station-day-sheets-9' })],
    ['a payload that is cut off', aFile({ payload: '{"sheets":[' })],
    ['a payload without sheets', aFile({ payload: '{}' })],
    ['nothing', 'null'],
  ])('is none when it is %s', (_, text) => {
    expect(readSheetFile(text)).toBeNull()
  })
})
