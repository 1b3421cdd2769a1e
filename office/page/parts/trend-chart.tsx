import { type CSSProperties, type KeyboardEvent, useState } from 'react'
import { niceTicks } from '../../../renderer/components/charts/nice-ticks.ts'
import type { TrendPoint } from '../figures/trend.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './trend-chart.module.css'

type TrendChartProps = {
  readonly label: string
  readonly points: readonly TrendPoint[]
  /** What a bar is of: its date, its month, its hour. */
  readonly nameOf: (point: TrendPoint) => string
  /** The same, short enough to stand below a bar. */
  readonly markOf: (point: TrendPoint) => string
}

/**
 * Bars of a period in reading direction, each with a line across it where the period before was. The bar that is
 * pointed at or tapped is told in words above; all of it prints in grey.
 */
export function TrendChart({ label, points, nameOf, markOf }: TrendChartProps) {
  const say = useWords()
  const formats = useFormats()
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = points.find(({ key }) => key === chosen) ?? points.at(-1)
  const ticks = niceTicks(Math.max(1, ...points.flatMap(({ cell, before }) => [cell?.value ?? 0, before ?? 0])))
  const top = ticks.at(-1) ?? 1
  const every = Math.ceil(points.length / MOST_MARKS)
  const told = (point: TrendPoint) =>
    say(point.before === null ? 'trend.point' : 'trend.pointAndBefore', {
      name: nameOf(point),
      n: formats.number(point.cell?.value ?? 0),
      before: formats.number(point.before ?? 0),
    })
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['told']}>{shown && told(shown)}</figcaption>
      <div className={styles['chart']}>
        <ol className={styles['grid']} aria-hidden="true">
          {ticks.map((tick) => (
            <li key={tick} style={share(tick / top)}>
              <span>{formats.compact(tick)}</span>
            </li>
          ))}
        </ol>
        <ol className={styles['bars']} aria-label={label}>
          {points.map((point, nth) => (
            <li key={point.key} data-chosen={point === shown || undefined}>
              <button
                type="button"
                className={styles['column']}
                aria-label={told(point)}
                tabIndex={point === shown ? 0 : -1}
                onKeyDown={walk}
                onPointerEnter={() => setChosen(point.key)}
                onFocus={() => setChosen(point.key)}
                onClick={() => setChosen(point.key)}
              />
              <span className={styles['bar']} style={share((point.cell?.value ?? 0) / top)} aria-hidden="true" />
              {point.before !== null && (
                <span className={styles['before']} style={share(point.before / top)} aria-hidden="true" />
              )}
              {point.cell?.restated && (
                <span className={styles['restated']} style={share((point.cell.value ?? 0) / top)} aria-hidden="true">
                  ◆
                </span>
              )}
              {nth % every === 0 && (
                <span className={styles['mark']} aria-hidden="true">
                  {markOf(point)}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
      <p className={styles['legend']} aria-hidden="true">
        <span>
          <i className={styles['keyBar']} />
          {say('trend.now')}
        </span>
        <span>
          <i className={styles['keyBefore']} />
          {say('trend.before')}
        </span>
        {points.some(({ cell }) => cell?.restated) && (
          <span>
            <i className={styles['keyRestated']}>◆</i>
            {say('count.mark')}
          </span>
        )}
      </p>
    </figure>
  )
}

/** From bar to bar by the arrow keys, whichever way the language runs. */
function walk({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>) {
  const isForward = key === (getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
  if (!isForward && !key.startsWith('Arrow')) return
  if (key === 'ArrowUp' || key === 'ArrowDown') return
  const item = currentTarget.closest('li')
  const next = isForward ? item?.nextElementSibling : item?.previousElementSibling
  next?.querySelector('button')?.focus()
}

const MOST_MARKS = 8
const share = (value: number) => ({ '--share': value }) as CSSProperties // a custom property, unknown to CSSProperties
