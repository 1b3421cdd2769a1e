import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DigitPad } from '../../components/digit-pad.tsx'
import { useDigitKeys } from '../../components/use-digit-keys.ts'
import { BatchLabel } from '../attendant-stock-parts/batch-label.tsx'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import styles from './stock-take.module.css'
import type { SheetRow } from './stock-take.ts'

type CountPadDialogProps = {
  readonly row: SheetRow
  readonly counted: number | null
  /** Whether there is another batch after it that nobody has counted. */
  readonly hasNext: boolean
  readonly onClose: () => void
  readonly onCounted: (counted: number, goOn: boolean) => void
}

const MOST_DIGITS = 6

/** Types what was counted on a pad of digits, batch after batch if so wished. */
export function CountPadDialog({ row, counted, hasNext, onClose, onCounted }: CountPadDialogProps) {
  const { t } = useTranslation(['stock', 'attendant'])
  const { nameOf, piecesOf } = useStockWords()
  const [digits, setDigits] = useState(counted === null ? '' : String(counted))
  // The first digit replaces what was counted before.
  const [isFresh, setIsFresh] = useState(true)
  const { item, batch } = row
  const type = (digit: string) => {
    const before = isFresh ? '' : digits
    setIsFresh(false)
    if (before.length < MOST_DIGITS) setDigits(String(Number(before + digit)))
  }
  const shorten = () => {
    setIsFresh(false)
    setDigits(digits.slice(0, -1))
  }
  const finish = (goOn: boolean) => {
    if (digits !== '') onCounted(Number(digits), goOn)
  }
  useDigitKeys({ onDigit: type, onDelete: shorten, onEnter: () => finish(hasNext) })
  return (
    <Dialog
      title={t('stockTake.padTitle', { name: nameOf(item) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind={hasNext ? 'secondary' : 'primary'} isDisabled={digits === ''} onPress={() => finish(false)}>
            {t('attendant:picker.done')}
          </Button>
          {hasNext && (
            <Button isDisabled={digits === ''} onPress={() => finish(true)}>
              {t('stockTake.next')}
            </Button>
          )}
        </>
      }
    >
      <ItemLabel item={item}>
        <BatchLabel batch={batch} />
      </ItemLabel>
      <p className={styles['typed']}>
        <output aria-label={t('stockTake.counted')}>{digits === '' ? '\u2014' : digits}</output>
        <span className={styles['small']}>
          {t('stockTake.expected', { pieces: piecesOf(batch.onHand, item.unit) })}
        </span>
      </p>
      <DigitPad
        label={t('stockTake.padTitle', { name: nameOf(item) })}
        onDigit={type}
        onDelete={shorten}
        onClear={() => setDigits('')}
      />
    </Dialog>
  )
}
