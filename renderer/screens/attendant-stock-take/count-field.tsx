import { Check, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { BatchLabel, useBatchWords } from '../attendant-stock-parts/batch-label.tsx'
import { SignedNumber } from '../attendant-stock-parts/signed-number.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import styles from './stock-take.module.css'
import { type BatchCount, MOST_COUNTED, type SheetRow } from './stock-take.ts'

type CountFieldProps = {
  readonly row: SheetRow
  readonly count: BatchCount | null
  /** There is no other batch to tell it from, and nothing to say of it. */
  readonly isOnly: boolean
  readonly onCount: (counted: number) => void
  readonly onPad: () => void
}

/** What was counted of a batch: stepped by one, entered on a pad, or agreed to by one touch. */
export function CountField({ row, count, isOnly, onCount, onPad }: CountFieldProps) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const { nameOf, piecesOf } = useStockWords()
  const batchWords = useBatchWords()
  const { item, batch } = row
  const name = isOnly ? nameOf(item) : `${nameOf(item)}, ${batchWords(batch)}`
  const state = count === null ? 'open' : stateOf(count, batch.onHand)
  const from = count?.counted ?? batch.onHand
  const counted = count === null ? '\u2014' : number(count.counted)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that repeats the item's name
    <div className={styles['count']} role="group" aria-label={name} data-state={state}>
      <p className={styles['expected']}>
        {!isOnly && <BatchLabel batch={batch} />}
        <span className={styles['small']}>
          {t('stockTake.expected', { pieces: piecesOf(batch.onHand, item.unit) })}
        </span>
      </p>
      <div className={styles['fields']}>
        <IconButton
          icon={<Minus aria-hidden />}
          label={t('less')}
          isDisabled={from === 0}
          onPress={() => onCount(from - 1)}
        />
        <button
          type="button"
          className={styles['number']}
          aria-label={t('stockTake.enter', { n: counted, name })}
          onClick={onPad}
        >
          {counted}
        </button>
        <IconButton
          icon={<Plus aria-hidden />}
          label={t('more')}
          isDisabled={from >= MOST_COUNTED}
          onPress={() => onCount(from + 1)}
        />
        {state === 'differs' && count ? (
          <p className={styles['verdict']}>
            <SignedNumber value={count.counted - count.expected} />
          </p>
        ) : state === 'moved' ? (
          <p className={styles['verdict']}>{t('stockTake.moved')}</p>
        ) : (
          <Button
            kind="secondary"
            icon={<Check aria-hidden />}
            isDisabled={state === 'agrees'}
            label={t('stockTake.agreeOf', { name })}
            onPress={() => onCount(batch.onHand)}
          >
            {t('stockTake.agree')}
          </Button>
        )}
      </div>
    </div>
  )
}

function stateOf({ expected, counted }: BatchCount, onHand: number): 'moved' | 'agrees' | 'differs' {
  if (expected !== onHand) return 'moved'
  return counted === expected ? 'agrees' : 'differs'
}
