import { CalendarOff } from 'lucide-react'
import { useState } from 'react'
import { Card } from '../../../../renderer/components/card.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import { cellOf } from '../../figures/cells.ts'
import type { Compared } from '../../figures/read-compared.ts'
import { hoursOf, type TrendPoint, trendOf } from '../../figures/trend.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TrendChart } from '../../parts/trend-chart.tsx'
import type { ChosenSpan } from '../../spans/chosen-span.ts'
import { useSpanWords } from '../../spans/use-span-words.ts'
import { HeadlineTile } from './headline-tile.tsx'
import styles from './headlines.module.css'
import { HEADLINES, type Headline } from './read-overview.ts'
import { TrendTable } from './trend-table.tsx'

type HeadlinesProps = { readonly overview: Compared; readonly span: ChosenSpan }

/** The three numbers everyone asks for; a touch on one draws it. */
export function Headlines({ overview: { now, before }, span }: HeadlinesProps) {
  const say = useWords()
  const formats = useFormats()
  const { range } = useSpanWords()
  const [chosen, setChosen] = useState<Headline>('visits')
  const [whole] = now.totals
  const isHours = span.per === 'day'
  const drawn = isHours ? 'visits' : chosen
  const points = isHours ? hoursOf(now, drawn) : trendOf(now, before, drawn)
  const nameOf = ({ hour, from, to }: TrendPoint) => {
    if (hour !== null) return say('trend.hour', { n: hour })
    if (span.per === 'year') return formats.month(from)
    return from === to ? formats.day(from) : `${formats.day(from)} – ${formats.day(to)}`
  }
  const markOf = ({ hour, from }: TrendPoint) =>
    hour !== null ? String(hour) : String(Number(span.per === 'year' ? from.slice(5, 7) : from.slice(8)))
  return (
    <>
      <div className={styles['tiles']}>
        {HEADLINES.map((measure) => (
          <HeadlineTile
            key={measure}
            measure={measure}
            cell={cellOf(whole, measure)}
            isChosen={measure === drawn}
            onChoose={isHours ? undefined : () => setChosen(measure)}
          />
        ))}
      </div>
      <p className={styles['against']}>
        {say('overview.against', { days: range(now.before) })} {say('overview.days', { n: whole?.stationDays ?? 0 })}{' '}
        {whole &&
          whole.stationDaysWithoutSketch > 0 &&
          say('overview.withoutSketch', { n: whole.stationDaysWithoutSketch })}
      </p>
      <Card title={say('overview.chart', { measure: say(`measure.${drawn}`) })}>
        {whole && whole.stationDays > 0 ? (
          <>
            <TrendChart label={say(`measure.${drawn}`)} points={points} nameOf={nameOf} markOf={markOf} />
            <TrendTable summary={now} nameOf={nameOf} isHours={isHours} />
          </>
        ) : (
          <EmptyState icon={<CalendarOff aria-hidden />} title={say('overview.nothing')}>
            <p>{say('overview.nothingHint')}</p>
          </EmptyState>
        )}
      </Card>
    </>
  )
}
