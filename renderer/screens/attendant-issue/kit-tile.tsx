import type { DeskItem } from '../../../shared/contract/groups/supply-calls.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import type { Kit } from '../../../shared/supplies/item.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import styles from './shelf-tile.module.css'

type KitTileProps = {
  readonly kit: Kit
  readonly itemsById: ReadonlyMap<ItemId, DeskItem>
  readonly onPress: () => void
}

/** A kit: one touch, and all its parts are in the basket. */
export function KitTile({ kit, itemsById, onPress }: KitTileProps) {
  const nameIn = useNameIn()
  const { number } = useFormats()
  const parts = kit.parts.flatMap(({ itemId, quantity }) => {
    const item = itemsById.get(itemId)
    return item ? [{ item, quantity }] : []
  })
  return (
    <button type="button" className={styles['tile']} data-kit onClick={onPress}>
      <span className={styles['pictures']}>
        {parts.slice(0, MOST_PICTURES).map(({ item }) => (
          <ItemPicture key={item.itemId} picture={item.picture} />
        ))}
      </span>
      <span className={styles['name']}>{nameIn(kit.names)}</span>
      <span className={styles['stock']}>
        {parts.map(({ item, quantity }) => (
          <span key={item.itemId} className={styles['part']}>
            {nameIn(item.names)} × {number(quantity)}
          </span>
        ))}
      </span>
    </button>
  )
}

const MOST_PICTURES = 4
