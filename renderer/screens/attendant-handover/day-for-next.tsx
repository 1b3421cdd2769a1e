import { useTranslation } from 'react-i18next'
import type { StationSheet } from '../../../shared/contract/groups/saving-calls.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { Facts } from '../attendant-parts/facts.tsx'
import { useAlertWords } from '../attendant-stock-parts/use-alert-words.ts'
import styles from './handover.module.css'
import { IssuedOfDay } from './issued-of-day.tsx'
import { useDayFacts } from './use-day-facts.ts'

type DayForNextProps = { readonly sheet: StationSheet; readonly title: string }

/** How the day was until now, for whoever comes next: in numbers, what to see to, and who counted the shelf. */
export function DayForNext({ sheet, title }: DayForNextProps) {
  const { t } = useTranslation('stock')
  const { time } = useFormats()
  const { open } = useAttendantSession()
  const facts = useDayFacts()
  const alertWords = useAlertWords()
  const { stockTake, alerts } = sheet
  const items = sheet.lines.map(({ item }) => item)
  return (
    <>
      <Card title={title}>
        <Facts facts={facts(sheet)} />
        <IssuedOfDay sheet={sheet} />
      </Card>
      <Card title={t('handover.counted')}>
        {stockTake ? (
          <p>
            {t('handover.countedBy', {
              by: isolated(stockTake.by),
              at: time(stockTake.at),
              n: stockTake.batchesCounted,
              differences: stockTake.differences,
            })}
          </p>
        ) : (
          <Banner
            tone="plain"
            actions={
              <Button kind="secondary" onPress={() => open({ name: 'stock-take' })}>
                {t('stock.count')}
              </Button>
            }
          >
            {t('handover.notCounted')}
          </Banner>
        )}
      </Card>
      <Card title={t('handover.alerts', { n: alerts.length })}>
        {alerts.length === 0 ? (
          <p>{t('stock.noNeeds')}</p>
        ) : (
          <ul className={styles['alerts']}>
            {alerts.map((alert) => (
              <li key={JSON.stringify(alert)}>{alertWords(alert, items)}</li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
