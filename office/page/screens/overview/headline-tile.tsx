import type { SummaryCell } from '../../../summaries/summary-schema.ts'
import { changeOf } from '../../figures/cells.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChangeWords } from '../../parts/change-words.tsx'
import { Count } from '../../parts/count.tsx'
import styles from './headlines.module.css'
import type { Headline } from './read-overview.ts'

type HeadlineTileProps = {
  readonly measure: Headline
  readonly cell: SummaryCell | undefined
  readonly isChosen: boolean
  readonly onChoose: (() => void) | undefined
}

/** One number with how it changed, and how sure it is: an estimate says its error. */
export function HeadlineTile({ measure, cell, isChosen, onChoose }: HeadlineTileProps) {
  const say = useWords()
  const formats = useFormats()
  const error = cell?.standardError
  const face = (
    <>
      <span className={styles['name']}>{say(`measure.${measure}`)}</span>
      <span className={styles['value']}>
        <Count cell={cell} />
      </span>
      <span className={styles['change']}>
        {say('change.label')} <ChangeWords change={changeOf(cell)} />
      </span>
      {error !== undefined && (
        <span className={styles['note']}>{say('count.error', { share: formats.percent(error) })}</span>
      )}
    </>
  )
  if (!onChoose) return <div className={styles['tile']}>{face}</div>
  return (
    <button type="button" className={styles['tile']} aria-pressed={isChosen} onClick={onChoose}>
      {face}
    </button>
  )
}
