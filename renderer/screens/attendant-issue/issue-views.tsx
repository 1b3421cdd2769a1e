import { History, PackageOpen, Umbrella } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AttendantPage } from '../attendant-area/attendant-page.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import styles from './issue-views.module.css'

export type IssueView = 'desk' | 'today' | 'loans'

/** The three sides of issuing: the desk, what was issued today, and what is out on loan. */
export function IssueViews({ here }: { readonly here: IssueView }) {
  const { t } = useTranslation('supplies')
  const { open } = useAttendantSession()
  return (
    <nav className={styles['views']} aria-label={t('views.label')}>
      {VIEWS.map(({ view, Icon, page }) => (
        <button key={view} type="button" aria-current={view === here ? 'page' : undefined} onClick={() => open(page)}>
          <Icon aria-hidden />
          {t(`views.${view}`)}
        </button>
      ))}
    </nav>
  )
}

const VIEWS = [
  { view: 'desk', Icon: PackageOpen, page: { name: 'issue' } },
  { view: 'today', Icon: History, page: { name: 'issue', view: 'today' } },
  { view: 'loans', Icon: Umbrella, page: { name: 'loans' } },
] as const satisfies readonly { view: IssueView; Icon: typeof History; page: AttendantPage }[]
