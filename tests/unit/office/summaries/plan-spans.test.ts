import { expect, it } from 'vitest'
import { mostTabulated, planSpans } from '../../../../office/summaries/plan-spans.ts'
import type { Per, Span } from '../../../../office/summaries/spans.ts'

it('has of places the spans that are shown of them, and only of the whole what the range and the one before came to', () => {
  const { ofPlaces, ofWhole } = planSpans(span('2026-01-01', '2026-03-31'), 'month', false)
  expect(ofPlaces.map(({ from }) => from)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01'])
  expect(ofWhole.slice(ofPlaces.length)).toEqual([span('2026-01-01', '2026-03-31'), span('2025-10-01', '2025-12-31')])
})

it('has a range that is one span once, and so the one before', () => {
  const { ofWhole, range, rangeBefore, spans } = planSpans(span('2026-03-01', '2026-03-31'), 'month', true)
  expect(ofWhole).toEqual([span('2026-02-01', '2026-02-28'), span('2026-03-01', '2026-03-31')])
  expect(spans).toEqual([{ at: range, before: rangeBefore }])
})

it.each([
  ['2026-01-15', '2026-03-31', 'month'],
  ['2026-01-01', '2026-01-31', 'day'],
  ['2026-02-01', '2026-03-05', 'month'],
] as const)('compares from %s to %s by %s the first span with none in what leaves the office', (from, to, per) => {
  expect(planSpans(span(from, to), per, true).spans[0]).toEqual({ at: 0, before: null })
})

it.each([
  ['2026-01-01', '2026-12-31', 'month', 40],
  ['2026-01-15', '2026-02-20', 'day', 3],
  ['2026-01-01', '2026-01-31', 'month', 0],
] as const)('from %s to %s by %s of %i places has no more spans than is reckoned with', (from, to, per, places) => {
  const range = span(from, to)
  const { ofPlaces, ofWhole } = planSpans(range, per as Per, false)
  expect(ofPlaces.length * places + ofWhole.length).toBeLessThanOrEqual(mostTabulated(range, per as Per, places))
})

function span(from: string, to: string): Span {
  return { from, to } as Span
}
