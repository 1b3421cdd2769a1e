import { expect, test } from 'vitest'
import { shelfGroups } from '../../../../../renderer/screens/attendant-issue/shelf-groups.ts'

const item = (
  name: string,
  category: 'protection' | 'warmth' | 'drinks',
  season: 'all-year' | 'winter' | 'summer',
) => ({
  name,
  category,
  season,
})
const shelf = [
  item('tea', 'drinks', 'winter'),
  item('mask', 'protection', 'all-year'),
  item('vest', 'warmth', 'winter'),
  item('cooler', 'drinks', 'summer'),
]
const named = (season: 'winter' | 'summer') =>
  shelfGroups(shelf, season).map(({ name, items }) => [name, items.map((one) => one.name)])

test('puts the shelf into its categories, and what is for another season together at the end', () => {
  expect(named('winter')).toEqual([
    ['protection', ['mask']],
    ['warmth', ['vest']],
    ['drinks', ['tea']],
    ['other-season', ['cooler']],
  ])
  expect(named('summer')).toEqual([
    ['protection', ['mask']],
    ['drinks', ['cooler']],
    ['other-season', ['tea', 'vest']],
  ])
})
