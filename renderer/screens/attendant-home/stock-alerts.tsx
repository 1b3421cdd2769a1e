import { CalendarClock, CalendarX2, ChevronRight, type LucideIcon, PackageMinus, Umbrella } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockAlert } from '../../../shared/contract/groups/stock-calls.ts'
import type { Item } from '../../../shared/supplies/item.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { useAlertWords } from '../attendant-stock-parts/use-alert-words.ts'
import styles from './stock-alerts.module.css'

/** What of the supplies wants to be seen to, each leading to where that is done. Nothing while all is well. */
export function StockAlerts() {
  const { t } = useTranslation('supplies')
  const [showsAll, setShowsAll] = useState(false)
  const alerts = useStationQuery((station) => station.stock.alerts(), ['supplies', 'station'])
  const catalogue = useStationQuery((station) => station.catalogue.list(), ['supplies'])
  if (!alerts.value || alerts.value.length === 0 || !catalogue.value) return null
  const { items } = catalogue.value
  const shown = showsAll ? alerts.value : alerts.value.slice(0, FEW)
  const hidden = alerts.value.length - shown.length
  return (
    <Card title={t('alerts.title')}>
      <ul className={styles['alerts']}>
        {shown.map((alert) => (
          <AlertLine key={keyOf(alert)} alert={alert} items={items} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button kind="secondary" onPress={() => setShowsAll(true)}>
          {t('alerts.more', { n: hidden })}
        </Button>
      )}
    </Card>
  )
}

const FEW = 5

type AlertLineProps = { readonly alert: StockAlert; readonly items: readonly Item[] }

function AlertLine({ alert, items }: AlertLineProps) {
  const { open } = useAttendantSession()
  const alertWords = useAlertWords()
  const Icon = icons[alert.kind]
  const openIt = () => open(alert.kind === 'overdue-loans' ? { name: 'loans' } : { name: 'item', itemId: alert.itemId })
  return (
    <li>
      <button type="button" className={styles['alert']} data-kind={alert.kind} onClick={openIt}>
        <Icon aria-hidden />
        <span>{alertWords(alert, items)}</span>
        <ChevronRight aria-hidden className={styles['arrow']} />
      </button>
    </li>
  )
}

const icons: Readonly<Record<StockAlert['kind'], LucideIcon>> = {
  expired: CalendarX2,
  'below-minimum': PackageMinus,
  'expires-soon': CalendarClock,
  'overdue-loans': Umbrella,
}

function keyOf(alert: StockAlert): string {
  if (alert.kind === 'overdue-loans') return alert.kind
  return `${alert.kind} ${alert.kind === 'below-minimum' ? alert.itemId : alert.batchId}`
}
