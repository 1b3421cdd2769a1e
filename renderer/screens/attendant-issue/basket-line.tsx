import { Minus, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Picture } from '../../../shared/supplies/item.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import styles from './basket-lines.module.css'

type BasketLineProps = {
  readonly name: string
  readonly picture: Picture
  readonly quantity: number
  /** Which pieces, by their stickers. */
  readonly detail: string
  readonly remark: string | null
  readonly onQuantity: (quantity: number) => void
}

/** So many of one item: one fewer, one more, or none at all. */
export function BasketLine({ name, picture, quantity, detail, remark, onQuantity }: BasketLineProps) {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  return (
    <li className={styles['line']}>
      <ItemPicture picture={picture} />
      <p className={styles['name']}>
        {name}
        {detail !== '' && <bdi className={styles['detail']}>{detail}</bdi>}
      </p>
      <div className={styles['stepper']}>
        <button
          type="button"
          aria-label={t('basket.fewer', { name })}
          disabled={quantity === 1}
          onClick={() => onQuantity(quantity - 1)}
        >
          <Minus aria-hidden />
        </button>
        <output aria-label={t('basket.quantity', { name })}>{number(quantity)}</output>
        <button type="button" aria-label={t('basket.more', { name })} onClick={() => onQuantity(quantity + 1)}>
          <Plus aria-hidden />
        </button>
        <button
          type="button"
          className={styles['remove']}
          aria-label={t('basket.remove', { name })}
          onClick={() => onQuantity(0)}
        >
          <X aria-hidden />
        </button>
      </div>
      {remark !== null && <p className={styles['remark']}>{remark}</p>}
    </li>
  )
}
