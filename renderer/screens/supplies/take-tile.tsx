import { CircleCheck, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SelfServeItem } from '../../../shared/contract/groups/supply-calls.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import { selfServeStateOf } from './self-serve-state.ts'
import styles from './take-tile.module.css'
import { useSelfServeWords } from './use-self-serve-words.ts'

type TakeTileProps = {
  readonly item: SelfServeItem
  readonly isRiderHere: boolean
  /** How many the rider has taken in this visit. */
  readonly taken: number
  readonly onTake: () => void
  readonly onPutBack: () => void
}

/** One item: a touch takes one, and beside it, as long as the rider is here, another puts it back. */
export function TakeTile({ item, isRiderHere, taken, onTake, onPutBack }: TakeTileProps) {
  const { t } = useTranslation('rider')
  const { number } = useFormats()
  const nameIn = useNameIn()
  const words = useSelfServeWords()(item)
  const name = nameIn(item.names)
  const state = selfServeStateOf(item)
  const canTake = isRiderHere && state === 'can'
  return (
    <li className={styles['tile']} data-state={canTake ? 'can' : 'cannot'} data-taken={taken > 0 || undefined}>
      <button type="button" className={styles['take']} disabled={!canTake} onClick={onTake}>
        <ItemPicture picture={item.picture} />
        <span>
          <span className={styles['name']}>{name}</span>
          {(state !== 'can' || isRiderHere) && <span className={styles['state']}>{words}</span>}
        </span>
      </button>
      {taken > 0 && (
        <p className={styles['taken']}>
          <CircleCheck aria-hidden />
          <span>{t('supplies.taken', { n: number(taken) })}</span>
          <button type="button" aria-label={t('supplies.putBackOf', { name })} onClick={onPutBack}>
            <Undo2 aria-hidden />
            {t('supplies.putBack')}
          </button>
        </p>
      )}
    </li>
  )
}
