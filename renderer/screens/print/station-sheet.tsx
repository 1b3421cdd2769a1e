import { useTranslation } from 'react-i18next'
import type { StationSheetJob } from '../../../shared/contract/groups/saving-calls.ts'
import { nameIn } from '../../../shared/languages/name-in.ts'
import { formatsFor } from '../../i18n/formats.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import styles from './station-sheet.module.css'

/** The count sheet of the shelves, or a handover with it, on A4 in black on white, with room to write by hand. */
export function StationSheet({ job }: { readonly job: StationSheetJob }) {
  const { t } = useTranslation('attendant')
  const { language } = useSpeech()
  const { date, time, businessDay } = formatsFor(language, job.timeZone)
  return (
    <article className={styles['sheet']}>
      <header>
        <h1>{t(`print.${job.kind}`)}</h1>
        <p>
          <bdi>{job.stationName}</bdi> · {businessDay(job.businessDate)}
        </p>
        <p>{t('print.printedBy', { by: job.by, at: `${date(job.printedAt)} ${time(job.printedAt)}` })}</p>
      </header>
      {job.handover?.note && (
        <section>
          <h2>{t('print.note', { by: job.handover.by })}</h2>
          <p className={styles['note']}>
            <bdi>{job.handover.note}</bdi>
          </p>
        </section>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('print.item')}</th>
            <th scope="col">{t('print.batch')}</th>
            <th scope="col">{t('print.expected')}</th>
            <th scope="col">{t('print.counted')}</th>
          </tr>
        </thead>
        <tbody>
          {job.lines.flatMap(({ item, batches }) =>
            batches.map((batch) => (
              <tr key={batch.batchId}>
                <th scope="row">{nameIn(item.names, language)}</th>
                <td>{[batch.lot, batch.expiresOn].filter(Boolean).join(' · ')}</td>
                <td>{batch.onHand}</td>
                <td className={styles['blank']} />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </article>
  )
}
