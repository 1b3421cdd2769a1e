import type { ReactNode } from 'react'
import type { Item } from '../../../shared/supplies/item.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import styles from './stock-parts.module.css'
import { useStockWords } from './use-stock-words.ts'

type ItemLabelProps = { readonly item: Pick<Item, 'names' | 'picture'>; readonly children?: ReactNode }

/** An item by its picture and its name, with a line below where there is something to say. */
export function ItemLabel({ item, children }: ItemLabelProps) {
  const { nameOf } = useStockWords()
  return (
    <span className={styles['item']}>
      <ItemPicture picture={item.picture} />
      <span className={styles['words']}>
        <bdi className={styles['name']}>{nameOf(item)}</bdi>
        {children}
      </span>
    </span>
  )
}
