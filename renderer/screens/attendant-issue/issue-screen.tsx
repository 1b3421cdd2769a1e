import type { AttendantPage } from '../attendant-area/attendant-page.ts'
import styles from '../attendant-parts/page.module.css'
import { DeskView } from './desk-view.tsx'
import { IssueHeading } from './issue-heading.tsx'
import { TodaysIssues } from './todays-issues.tsx'
import { useIssueDesk } from './use-issue-desk.ts'

type IssueScreenProps = { readonly page: Extract<AttendantPage, { name: 'issue' }> }

/** Gives out supplies, or shows what was issued today. */
export function IssueScreen({ page: { view = 'desk' } }: IssueScreenProps) {
  const desk = useIssueDesk()
  if (view === 'desk') return <DeskView desk={desk} />
  return (
    <div className={styles['page']}>
      <IssueHeading view="today" />
      <TodaysIssues />
    </div>
  )
}
