import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { Movement, MovementKind } from '../../../shared/supplies/movement.ts'
import { Button } from '../../components/button.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import { balanceBefore, balancesOf } from './movement-balances.ts'
import { MovementLine } from './movement-line.tsx'

type HistoryPageProps = {
  readonly line: StockLine
  readonly kinds: MovementKind[] | null
  /** The last movement of the page above, or null. */
  readonly before: number | null
  /** What was on hand after the first movement of this page; null where movements are left out. */
  readonly onHandAfter: number | null
}

const MOVEMENTS_A_PAGE = 20

/**
 * One page of a history, and the next below it once it is asked for. Each page asks for what is before the page above,
 * so that none is lost or doubled when a movement comes in on top.
 */
export function HistoryPage({ line, kinds, before, onHandAfter }: HistoryPageProps) {
  const { t } = useTranslation('stock')
  const [isMoreShown, setIsMoreShown] = useState(false)
  const { itemId } = line
  const page = useStationQuery(
    (station) => station.stock.movements({ itemId, kinds, before, limit: MOVEMENTS_A_PAGE }),
    ['supplies'],
    [itemId, kinds, before],
  )
  return (
    <>
      {/* A list has lines alone, to whoever has it read out. */}
      {page.state !== 'answered' && (
        <li>
          <AnswerView answer={page}>{() => null}</AnswerView>
        </li>
      )}
      {page.value !== undefined && lines(page.value)}
    </>
  )

  function lines(movements: readonly Movement[]) {
    const balances = onHandAfter === null ? [] : balancesOf(movements, onHandAfter)
    const last = movements.at(-1)
    const hasMore = movements.length === MOVEMENTS_A_PAGE
    return (
      <>
        {movements.length === 0 && <li>{before === null ? t('history.none') : t('history.noMore')}</li>}
        {movements.map((movement, at) => (
          <MovementLine key={movement.movementId} movement={movement} unit={line.unit} balance={balances[at] ?? null} />
        ))}
        {hasMore && !isMoreShown && (
          <li>
            <Button kind="secondary" onPress={() => setIsMoreShown(true)}>
              {t('history.more')}
            </Button>
          </li>
        )}
        {hasMore && isMoreShown && last && (
          <HistoryPage
            line={line}
            kinds={kinds}
            before={last.movementId}
            onHandAfter={onHandAfter === null ? null : balanceBefore(movements, onHandAfter)}
          />
        )}
      </>
    )
  }
}
