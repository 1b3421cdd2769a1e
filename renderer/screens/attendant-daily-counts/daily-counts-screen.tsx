import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { FolderPickerDialog } from '../attendant-folder-picker/folder-picker-dialog.tsx'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { CountedDays } from './counted-days.tsx'

const DAYS = 31

/** Today and the last 31 days: as a chart, day by day, as a table, as a spreadsheet and on paper. */
export function DailyCountsScreen() {
  const { t } = useTranslation('attendant')
  const [isSaving, setIsSaving] = useState(false)
  const counts = useStationQuery((station) => station.dailyCounts.recent({ days: DAYS }), ['daily-counts'])
  return (
    <div className={styles['page']}>
      <PageHeading title={t('counts.title')}>
        <Button kind="secondary" icon={<Printer aria-hidden />} onPress={() => window.print()}>
          {t('counts.print')}
        </Button>
        <Button icon={<FileDown aria-hidden />} onPress={() => setIsSaving(true)}>
          {t('counts.save')}
        </Button>
      </PageHeading>
      <AnswerView answer={counts}>{(span) => <CountedDays span={span} />}</AnswerView>
      {isSaving && (
        <FolderPickerDialog
          onClose={() => setIsSaving(false)}
          save={(station, place) => station.dailyCounts.saveCsv({ days: DAYS, place })}
        />
      )}
    </div>
  )
}
