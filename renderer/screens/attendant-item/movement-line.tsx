import {
  ArrowDownToLine,
  ArrowUpFromLine,
  CircleHelp,
  ClipboardCheck,
  HandHelping,
  type LucideIcon,
  PackagePlus,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../../../shared/supplies/item.ts'
import type { Movement, MovementKind } from '../../../shared/supplies/movement.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { SignedNumber } from '../attendant-stock-parts/signed-number.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import styles from './item-history.module.css'
import { useMovementWords } from './use-movement-words.ts'

type MovementLineProps = {
  readonly movement: Movement
  readonly unit: Unit
  /** What was on hand after it; null where that is not known. */
  readonly balance: number | null
}

/** One movement: what it was, how many, what was left, why, when and by whom. */
export function MovementLine({ movement, unit, balance }: MovementLineProps) {
  const { t } = useTranslation('stock')
  const { date, time } = useFormats()
  const { piecesOf, unitOf } = useStockWords()
  const { why, who } = useMovementWords()
  const { kind, onHandChange, onLoanChange, at } = movement
  const Icon = icons[kind]
  return (
    <li className={styles['movement']} data-kind={kind}>
      <Icon aria-hidden />
      <div>
        <p className={styles['what']}>{t(`movement.${kind}`)}</p>
        <p className={styles['small']}>
          <bdi>{why(movement)}</bdi>
        </p>
        <p className={styles['small']}>
          {date(at)} {time(at)} · <bdi>{who(movement)}</bdi>
        </p>
      </div>
      <p className={styles['change']}>
        {onHandChange !== 0 || onLoanChange === 0 ? (
          <>
            <SignedNumber value={onHandChange} /> {unitOf(unit, Math.abs(onHandChange))}
          </>
        ) : (
          <>
            {t('history.onLoan')} <SignedNumber value={onLoanChange} />
          </>
        )}
        {balance !== null && (
          <span className={styles['small']}>{t('history.left', { pieces: piecesOf(balance, unit) })}</span>
        )}
      </p>
    </li>
  )
}

const icons: Readonly<Record<MovementKind, LucideIcon>> = {
  received: PackagePlus,
  'transferred-in': ArrowDownToLine,
  'transferred-out': ArrowUpFromLine,
  issued: HandHelping,
  lent: HandHelping,
  returned: Undo2,
  lost: CircleHelp,
  discarded: Trash2,
  counted: ClipboardCheck,
  voided: Undo2,
}
