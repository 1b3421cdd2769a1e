import { useTranslation } from 'react-i18next'
import type { StationSheetJob } from '../../../shared/contract/groups/saving-calls.ts'
import { formatsFor } from '../../i18n/formats.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { CountSheetTable } from './count-sheet-table.tsx'
import { HandoverSection } from './handover-section.tsx'
import { SignatureLines } from './signature-lines.tsx'
import styles from './station-sheet.module.css'

/** The count sheet of the shelves, or a handover with it, on A4 in black on white, with room to write by hand. */
export function StationSheet({ job }: { readonly job: StationSheetJob }) {
  const { t } = useTranslation(['stock', 'attendant'])
  const { language } = useSpeech()
  const { date, time, businessDate } = formatsFor(language, job.timeZone)
  return (
    <article className={styles['sheet']}>
      <header className={styles['head']}>
        <div>
          <h1>{t(`sheet.${job.kind}`)}</h1>
          <p className={styles['station']}>
            <bdi>{job.stationName}</bdi>
          </p>
        </div>
        <p className={styles['when']}>
          <strong>{businessDate(job.businessDate)}</strong>
          {t('attendant:print.printedBy', {
            by: isolated(job.by),
            at: `${date(job.printedAt)} ${time(job.printedAt)}`,
          })}
        </p>
      </header>
      {job.kind === 'handover' && <HandoverSection job={job} />}
      <CountSheetTable lines={job.lines} isOwnPage={job.kind === 'handover'} />
      {job.kind === 'count-sheet' && <SignatureLines names={['countedBy', 'checkedBy']} />}
    </article>
  )
}
