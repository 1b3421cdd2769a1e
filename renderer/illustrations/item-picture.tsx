import type { Picture } from '../../shared/supplies/item.ts'
import { ITEM_DRAWINGS } from './item-drawings.tsx'
import styles from './item-picture.module.css'

/** The drawing an item is known by. Its name stands beside it; its size is the `--picture` of the style around it. */
export function ItemPicture({ picture }: { readonly picture: Picture }) {
  return (
    <svg className={styles['picture']} viewBox="0 0 96 96" aria-hidden="true">
      {ITEM_DRAWINGS[picture]}
    </svg>
  )
}
