import { ClipboardCheck, PackagePlus, Trash2, Truck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import styles from '../attendant-parts/page.module.css'
import { ReceiveDialog } from '../attendant-stock-parts/receive-dialog.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import { DiscardDialog } from './discard-dialog.tsx'
import type { Remark, ShownStock } from './item-page.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

type ItemActionsProps = { readonly stock: ShownStock; readonly onRemark: (remark: Remark) => void }

/** What can be done about the stock of an item. */
export function ItemActions({ stock, onRemark }: ItemActionsProps) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const { nameOf, piecesOf } = useStockWords()
  const [asked, setAsked] = useState<'receive' | 'discard' | 'transfer' | null>(null)
  const { line } = stock
  const { itemId, isRetired, unit } = line
  const isEmpty = line.onHand === 0
  const finish = (text: string) => {
    setAsked(null)
    onRemark({ tone: 'done', text })
  }
  const close = () => setAsked(null)
  return (
    <>
      <div className={styles['buttons']}>
        <Button icon={<PackagePlus aria-hidden />} onPress={() => setAsked('receive')}>
          {t('receive.action')}
        </Button>
        <Button
          kind="secondary"
          icon={<ClipboardCheck aria-hidden />}
          isDisabled={isRetired}
          onPress={() => open({ name: 'stock-take', itemId })}
        >
          {t('item.count')}
        </Button>
        <Button kind="secondary" icon={<Trash2 aria-hidden />} isDisabled={isEmpty} onPress={() => setAsked('discard')}>
          {t('discard.action')}
        </Button>
        <Button kind="secondary" icon={<Truck aria-hidden />} isDisabled={isEmpty} onPress={() => setAsked('transfer')}>
          {t('transfer.action')}
        </Button>
      </div>
      {asked === 'receive' && (
        <ReceiveDialog
          item={line}
          onClose={close}
          onReceived={({ quantity, onHand }) =>
            finish(
              t('stock.received', {
                name: isolated(nameOf(line)),
                pieces: piecesOf(quantity, unit),
                onHand: piecesOf(onHand, unit),
              }),
            )
          }
        />
      )}
      {asked === 'discard' && <DiscardDialog stock={stock} onClose={close} onDone={finish} />}
      {asked === 'transfer' && <TransferDialog stock={stock} onClose={close} onDone={finish} />}
    </>
  )
}
