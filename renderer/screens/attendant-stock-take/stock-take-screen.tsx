import type { CountSheetLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { linesByCategory } from '../attendant-stock/lines-by-category.ts'
import { StockTakeOfSheet } from './stock-take-of-sheet.tsx'

/** Counts what is on the shelf, or one item of it. */
export function StockTakeScreen({ itemId }: { readonly itemId: ItemId | undefined }) {
  const sheet = useStationQuery((station) => station.stock.countSheet(), ['supplies'])
  return (
    <div className={styles['page']}>
      <AnswerView answer={sheet}>
        {(lines) => (
          <StockTakeOfSheet
            key={itemId ?? 'shelf'}
            scope={itemId ?? 'shelf'}
            sheet={asOnTheShelf(lines).filter(({ item }) => itemId === undefined || item.itemId === itemId)}
            onMoved={sheet.askAgain}
          />
        )}
      </AnswerView>
    </div>
  )
}

/** In the order in which the categories are shown, so that the next one to count is the next one below. */
function asOnTheShelf(lines: readonly CountSheetLine[]): readonly CountSheetLine[] {
  return linesByCategory(lines, ({ item }) => item.category).flatMap((group) => group.lines)
}
