import { expect, it } from 'vitest'
import { hiddenWords } from '../../../../../office/page/figures/hidden-words.ts'

it.each([
  ['visits', '<5'],
  ['items-on-loan', '<5'],
  ['items-on-hand', 'count.hidden'],
  ['items-expiring', 'count.hidden'],
])('a hidden number of %s is said to be small only where it is one of riders', (measure, words) => {
  expect(hiddenWords(measure, 5, (key) => key)).toBe(words)
})
