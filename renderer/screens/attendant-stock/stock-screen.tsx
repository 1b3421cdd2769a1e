import { BookOpen, ClipboardCheck, FileDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import type { Received } from '../attendant-stock-parts/receive-dialog.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import { UnfinishedStockTake } from '../attendant-stock-take/unfinished-stock-take.tsx'
import { ReceivingByScan } from './receiving-by-scan.tsx'
import { SaveStockDialog } from './save-stock-dialog.tsx'
import { Shelf } from './shelf.tsx'

/** What is on the shelves, and what needs an attendant; stock comes in by touching an item or scanning its barcode. */
export function StockScreen() {
  const { t } = useTranslation('stock')
  const { attendant, open } = useAttendantSession()
  const { nameOf, piecesOf } = useStockWords()
  const [isSaving, setIsSaving] = useState(false)
  const [received, setReceived] = useState<Received | null>(null)
  const levels = useStationQuery((station) => station.stock.levels(), ['supplies'])
  const finish = (what: Received) => {
    setReceived(what)
    // What is said about it stands above the shelf.
    window.scrollTo(0, 0)
  }
  return (
    <div className={styles['page']}>
      <PageHeading title={t('stock.title')}>
        <Button kind="secondary" icon={<FileDown aria-hidden />} onPress={() => setIsSaving(true)}>
          {t('stock.save')}
        </Button>
        {attendant.role === 'lead' && (
          <Button kind="secondary" icon={<BookOpen aria-hidden />} onPress={() => open({ name: 'catalogue' })}>
            {t('stock.catalogue')}
          </Button>
        )}
        <Button icon={<ClipboardCheck aria-hidden />} onPress={() => open({ name: 'stock-take' })}>
          {t('stock.count')}
        </Button>
      </PageHeading>
      <UnfinishedStockTake />
      {received && (
        <Banner tone="done">
          {t('stock.received', {
            name: isolated(nameOf(received.item)),
            pieces: piecesOf(received.quantity, received.item.unit),
            onHand: piecesOf(received.onHand, received.item.unit),
          })}
        </Banner>
      )}
      <AnswerView answer={levels}>
        {(lines) => (
          <ReceivingByScan lines={lines} onReceived={finish}>
            {(receive) => <Shelf lines={lines} onReceive={receive} />}
          </ReceivingByScan>
        )}
      </AnswerView>
      {isSaving && <SaveStockDialog onClose={() => setIsSaving(false)} />}
    </div>
  )
}
