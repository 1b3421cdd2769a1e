import type { SummaryCell } from '../../summaries/summary-schema.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './count.module.css'

type CountProps = {
  readonly cell: SummaryCell | undefined
  /** Whether what was restated is told below the number, or only marked. */
  readonly isTold?: boolean
}

/** A number of a summary: as it is, or that it is hidden, or cannot be known; and what it was if a late sheet changed it. */
export function Count({ cell, isTold = true }: CountProps) {
  const say = useWords()
  const formats = useFormats()
  if (!cell) return <span className={styles['none']}>–</span>
  const { value, hidden, basis, restated } = cell
  const at = restated ? formats.moment(restated.restatedAt) : ''
  const words =
    restated &&
    (restated.was === null
      ? say('count.restatedOnly', { at })
      : say('count.restated', { was: formats.number(restated.was), at }))
  return (
    <span className={styles['count']}>
      <span>
        {hidden ? say('count.hidden') : value === null ? '–' : formats.number(value)}
        {basis === 'estimate' && !hidden && <span className={styles['about']}>{'\u00a0≈'}</span>}
        {restated && (
          <>
            {' '}
            <span className={styles['mark']} title={words}>
              {say('count.mark')}
            </span>
          </>
        )}
      </span>
      {isTold && words && <small className={styles['told']}>{words}</small>}
    </span>
  )
}
