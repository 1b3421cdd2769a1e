import { useTranslation } from 'react-i18next'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { BasketLine } from './basket-line.tsx'
import styles from './basket-lines.module.css'
import type { DraftStep, IssueDraft } from './issue-draft.ts'
import { useAllowanceWords } from './use-allowance-words.ts'
import type { DeskShelf } from './use-desk-shelf.ts'

type BasketLinesProps = {
  readonly draft: IssueDraft
  readonly shelf: DeskShelf
  readonly take: (step: DraftStep) => void
}

/** What is in the basket, what was touched last at the top, and already on each line what will stand in its way. */
export function BasketLines({ draft, shelf, take }: BasketLinesProps) {
  const { t } = useTranslation('supplies')
  const nameIn = useNameIn()
  const allowanceWords = useAllowanceWords()
  const isKnown = shelf.riderRef === draft.riderRef
  return (
    <ul className={styles['lines']} inert={draft.attempt !== 'none'}>
      {draft.basket.toReversed().map(({ itemId, quantity, tags }) => {
        const item = shelf.itemsById.get(itemId)
        const left = isKnown ? (item?.allowance.left ?? null) : null
        const remark =
          item?.loan && draft.riderRef === null
            ? t('basket.needsRider')
            : item && left !== null && quantity > left
              ? allowanceWords(item)
              : null
        return (
          <BasketLine
            key={itemId}
            name={item ? nameIn(item.names) : itemId}
            picture={item?.picture ?? 'box'}
            quantity={quantity}
            detail={tags.join(' · ')}
            remark={remark}
            onQuantity={(wanted) => take({ kind: 'set-quantity', itemId, quantity: wanted })}
          />
        )
      })}
    </ul>
  )
}
