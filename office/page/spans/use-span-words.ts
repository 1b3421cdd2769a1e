import type { Per, Span } from '../../summaries/spans.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'

/** Spans of dates in words, by their kind: `2026年11月`, `2026年第4季度`, `11月16日 – 11月22日`. */
export function useSpanWords() {
  const say = useWords()
  const formats = useFormats()
  const range = ({ from, to }: Span) =>
    from === to ? formats.dayWithYear(from) : `${formats.day(from)} – ${formats.day(to)}`
  const named = (per: Per, { from, to }: Span): string => {
    const year = from.slice(0, 4)
    if (per === 'day') return formats.dayWithYear(from)
    if (per === 'month') return formats.month(from)
    if (per === 'quarter') return say('span.ofQuarter', { year, n: Math.ceil(Number(from.slice(5, 7)) / 3) })
    if (per === 'year') return say('span.ofYear', { year })
    return say('span.ofYearAndDays', { year, days: range({ from, to }) })
  }
  return { range, named }
}
