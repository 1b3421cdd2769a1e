import type { ItemId } from '../../../shared/ids/ids.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
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
            sheet={itemId === undefined ? lines : lines.filter(({ item }) => item.itemId === itemId)}
            onMoved={sheet.askAgain}
          />
        )}
      </AnswerView>
    </div>
  )
}
