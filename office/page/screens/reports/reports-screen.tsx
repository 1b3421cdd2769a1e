import { useWords } from '../../i18n/use-words.ts'
import { Page } from '../../parts/page.tsx'
import { ExportCard } from './export-card.tsx'
import { MonthlyReportView } from './monthly-report-view.tsx'
import styles from './reports.module.css'

/** What leaves the office: files of any span and place, and the monthly report on paper. */
export function ReportsScreen() {
  const say = useWords()
  return (
    <Page title={say('frame.reports')} hint={say('reports.hint')}>
      <div className={styles['screenOnly']}>
        <ExportCard />
      </div>
      <MonthlyReportView />
    </Page>
  )
}
