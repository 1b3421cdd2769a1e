import { PackagePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import { StockMarks } from '../attendant-stock-parts/stock-marks.tsx'
import type { StockNeed } from '../attendant-stock-parts/stock-needs.ts'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import { linesByCategory } from './lines-by-category.ts'
import styles from './stock-screen.module.css'

type StockTableProps = {
  readonly lines: readonly StockLine[]
  readonly needs: ReadonlyMap<ItemId, readonly StockNeed[]>
  readonly onReceive: (line: StockLine) => void
}

/** Items under their categories: what there is, how little there may be, how long it lasts, what expires first. */
export function StockTable({ lines, needs, onReceive }: StockTableProps) {
  const { t } = useTranslation('stock')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles['scroller']} aria-label={t('stock.title')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('stock.item')}</th>
            <th scope="col">{t('stock.onHand')}</th>
            <th scope="col">{t('stock.minimum')}</th>
            <th scope="col">{t('stock.lasts')}</th>
            <th scope="col">{t('stock.nextExpiry')}</th>
            <th scope="col">{t('stock.receive')}</th>
          </tr>
        </thead>
        {linesByCategory(lines, (line) => line.category).map((group) => (
          <tbody key={group.category}>
            <tr className={styles['category']}>
              <th scope="rowgroup" colSpan={6}>
                {t(`category.${group.category}`)}
              </th>
            </tr>
            {group.lines.map((line) => (
              <StockRow key={line.itemId} line={line} needs={needs.get(line.itemId) ?? []} onReceive={onReceive} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

type StockRowProps = Pick<StockTableProps, 'onReceive'> & {
  readonly line: StockLine
  readonly needs: readonly StockNeed[]
}

function StockRow({ line, needs, onReceive }: StockRowProps) {
  const { t } = useTranslation('stock')
  const { number, businessDate } = useFormats()
  const { open } = useAttendantSession()
  const { nameOf, unitOf } = useStockWords()
  const { itemId, unit, onHand, available, onLoan, minimum, daysLeft, nextExpiryOn } = line
  return (
    <tr data-needs={needs[0]}>
      <th scope="row">
        <button type="button" className={styles['open']} onClick={() => open({ name: 'item', itemId })}>
          <ItemLabel item={line}>
            <StockMarks marks={needs} />
          </ItemLabel>
        </button>
      </th>
      <td>
        <span className={styles['whole']}>
          <span className={styles['onHand']}>{number(onHand)}</span> {unitOf(unit, onHand)}
        </span>
        {available !== onHand && <small>{t('stock.available', { n: number(available) })}</small>}
        {onLoan > 0 && <small>{t('stock.onLoan', { n: number(onLoan) })}</small>}
      </td>
      <td>{number(minimum)}</td>
      <td>
        {daysLeft === null ? (
          <span className={styles['unused']}>{t('stock.unused')}</span>
        ) : (
          <span className={styles['whole']}>{t('stock.days', { n: number(daysLeft) })}</span>
        )}
      </td>
      <td>
        {nextExpiryOn === null ? (
          <span className={styles['soft']}>{t('stock.noExpiry')}</span>
        ) : (
          businessDate(nextExpiryOn)
        )}
      </td>
      <td>
        <IconButton
          icon={<PackagePlus aria-hidden />}
          label={t('receive.title', { name: nameOf(line) })}
          onPress={() => onReceive(line)}
        />
      </td>
    </tr>
  )
}
