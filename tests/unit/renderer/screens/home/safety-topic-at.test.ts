import { describe, expect, it } from 'vitest'
import { safetyTopicAt } from '../../../../../renderer/screens/home/safety-topic-at.ts'

const at = (text: string) => Date.parse(text)

describe('the safety line', () => {
  it.each([
    ['2026-01-15', 'winter'],
    ['2026-04-15', 'spring'],
    ['2026-07-15', 'summer'],
    ['2026-10-15', 'autumn'],
    ['2026-11-15', 'winter'],
  ])('is of the season: %s is %s', (date, season) => {
    expect(safetyTopicAt(at(`${date}T12:00:00+08:00`), 'Asia/Shanghai').season).toBe(season)
  })

  it('goes by the month at the station, not by that of Greenwich', () => {
    expect(safetyTopicAt(at('2026-05-31T20:00:00Z'), 'Asia/Shanghai').season).toBe('summer')
  })

  it('changes each minute and comes round to all three', () => {
    const minutes = [0, 1, 2, 3].map((minute) => safetyTopicAt(minute * 60_000, 'Asia/Shanghai').index)
    expect(minutes).toEqual([0, 1, 2, 0])
  })

  it('is drawn by what it is about', () => {
    const january = at('2026-01-15T12:00:00+08:00')
    const things = [0, 1, 2].map((minute) => safetyTopicAt(january + minute * 60_000, 'Asia/Shanghai'))
    expect(things.toSorted((one, other) => one.index - other.index).map(({ thing }) => thing)).toEqual([
      'helmet',
      'flame',
      'helmet',
    ])
  })
})
