import { useTranslation } from 'react-i18next'
import type { DeskItem } from '../../../shared/contract/groups/supply-calls.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import styles from './shelf-tile.module.css'

type ItemTileProps = {
  readonly item: DeskItem
  /** What the rider may still have of it, in words; null without a limit. */
  readonly allowance: string | null
  readonly inBasket: number
  readonly onPress: () => void
}

/** An item by its picture and name, with how many there are. It can be touched even when the station believes there are none: the shelf knows better. */
export function ItemTile({ item, allowance, inBasket, onPress }: ItemTileProps) {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  const nameIn = useNameIn()
  const isUsedUp = item.allowance.left === 0
  return (
    <button
      type="button"
      className={styles['tile']}
      data-chosen={inBasket > 0 || undefined}
      data-dim={(allowance !== null && isUsedUp) || item.available === 0 || undefined}
      onClick={onPress}
    >
      <ItemPicture picture={item.picture} />
      <span className={styles['name']}>{nameIn(item.names)}</span>
      <span className={styles['stock']}>
        {item.available === 0 ? t('shelf.none') : t('shelf.available', { n: number(item.available) })}
      </span>
      {allowance !== null && (
        <span className={styles['allowance']} data-used-up={isUsedUp || undefined}>
          {allowance}
        </span>
      )}
      {inBasket > 0 && (
        <span className={styles['count']} aria-hidden>
          {number(inBasket)}
        </span>
      )}
    </button>
  )
}
