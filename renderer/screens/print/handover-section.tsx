import { useTranslation } from 'react-i18next'
import type { StationSheetJob } from '../../../shared/contract/groups/saving-calls.ts'
import { formatsFor } from '../../i18n/formats.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { suppliesOfDay } from '../attendant-daily-counts/supplies-of-day.ts'
import { useDayFacts } from '../attendant-handover/use-day-facts.ts'
import { useAlertWords } from '../attendant-stock-parts/use-alert-words.ts'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import { SignatureLines } from './signature-lines.tsx'
import styles from './station-sheet.module.css'

/** What a handover says before the shelves: the day in numbers, the note, what to see to, who counted, two signatures. */
export function HandoverSection({ job }: { readonly job: StationSheetJob }) {
  const { t } = useTranslation('stock')
  const { language } = useSpeech()
  const { date, time } = formatsFor(language, job.timeZone)
  const { nameOf, piecesOf } = useStockWords()
  const facts = useDayFacts()
  const alertWords = useAlertWords()
  const { handover, stockTake, alerts } = job
  const items = job.lines.map(({ item }) => item)
  const issued = suppliesOfDay(job.counts, job.businessDate).items.flatMap((row) => {
    const item = items.find(({ itemId }) => itemId === row.itemId)
    const pieces = row['items-issued']
    return item && pieces > 0 ? [`${nameOf(item)} ${piecesOf(pieces, item.unit)}`] : []
  })
  return (
    <>
      <section>
        <h2>{t('sheet.day')}</h2>
        <dl className={styles['facts']}>
          {facts(job).map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {issued.length > 0 && <p>{t('sheet.issued', { items: issued.join(t('sheet.comma')) })}</p>}
      </section>
      <section>
        <h2>{t('handover.note')}</h2>
        {handover?.note ? (
          <div className={styles['note']}>
            <p dir="auto">{handover.note}</p>
            <p className={styles['small']}>
              <bdi>{handover.by}</bdi> · {date(handover.at)} {time(handover.at)}
            </p>
          </div>
        ) : (
          <div className={styles['room']} />
        )}
      </section>
      <section>
        <h2>{t('handover.alerts', { n: alerts.length })}</h2>
        {alerts.length === 0 ? (
          <p>{t('stock.noNeeds')}</p>
        ) : (
          <ul className={styles['alerts']}>
            {alerts.map((alert) => (
              <li key={JSON.stringify(alert)}>{alertWords(alert, items)}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{t('handover.counted')}</h2>
        <p>
          {stockTake
            ? t('handover.countedBy', {
                by: isolated(stockTake.by),
                at: time(stockTake.at),
                n: stockTake.batchesCounted,
                differences: stockTake.differences,
              })
            : t('handover.notCounted')}
        </p>
      </section>
      <SignatureLines names={['handedOverBy', 'takenOverBy']} />
    </>
  )
}
