import type { CSSProperties } from 'react'
import styles from './day-bars.module.css'
import { niceTicks } from './nice-ticks.ts'

export type Bar = {
  readonly key: string
  readonly value: number
  /** The whole of it in words, for whoever cannot see the bar: "22 November: 47". */
  readonly name: string
  /** Written under the bar; absent where there is no room for all. */
  readonly mark?: string | undefined
  /** Written above the bar; absent where it would be in the way. */
  readonly label?: string | undefined
}

type BarsProps = {
  readonly label: string
  readonly bars: readonly Bar[]
  readonly chosenKey?: string | undefined
  /** With it, every bar is a button. */
  readonly onChoose?: ((key: string) => void) | undefined
}

/**
 * A value a day or an hour, as bars in reading direction: mirrored where the language is. The chosen one differs in
 * lightness, outline and label, not in hue alone, so that it prints in grey.
 */
export function DayBars({ label, bars, chosenKey, onChoose }: BarsProps) {
  const ticks = niceTicks(Math.max(0, ...bars.map((bar) => bar.value)))
  const top = ticks.at(-1) ?? 1
  return (
    <div className={styles['chart']}>
      <ol className={styles['grid']} aria-hidden="true">
        {ticks.map((tick) => (
          <li key={tick} style={share(tick / top)}>
            <span>{tick}</span>
          </li>
        ))}
      </ol>
      <ol className={styles['bars']} aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.key} data-chosen={bar.key === chosenKey || undefined}>
            <BarFace bar={bar} isChosen={bar.key === chosenKey} onChoose={onChoose} />
            <span className={styles['bar']} style={share(bar.value / top)} aria-hidden="true">
              {bar.label !== undefined && <span className={styles['value']}>{bar.label}</span>}
            </span>
            {bar.mark !== undefined && (
              <span className={styles['mark']} aria-hidden="true">
                {bar.mark}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

type BarFaceProps = {
  readonly bar: Bar
  readonly isChosen: boolean
  readonly onChoose?: ((key: string) => void) | undefined
}

/** What of a bar is touched and read out: its whole column, however small its value. */
function BarFace({ bar, isChosen, onChoose }: BarFaceProps) {
  if (!onChoose) return <span className={styles['spoken']}>{bar.name}</span>
  return (
    <button
      type="button"
      className={styles['column']}
      aria-label={bar.name}
      aria-pressed={isChosen}
      onClick={() => onChoose(bar.key)}
    />
  )
}

const share = (value: number) => ({ '--share': value }) as CSSProperties // a custom property, unknown to CSSProperties
