import { PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueEntry } from '../../../shared/contract/groups/supply-calls.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import { IssueLine } from './issue-line.tsx'
import styles from './todays-issues.module.css'
import { useIssueDesk } from './use-issue-desk.ts'
import { useIssuedWords } from './use-issued-words.ts'
import { VoidIssueDialog, type VoidIssueOutcome } from './void-issue-dialog.tsx'

/** What was issued today, the latest first; a mistake can be voided here. */
export function TodaysIssues() {
  const { t } = useTranslation(['supplies', 'attendant'])
  const { whatOf, whomOf } = useIssuedWords()
  const { take } = useIssueDesk()
  const [limit, setLimit] = useState(FEW)
  const [voiding, setVoiding] = useState<IssueEntry | null>(null)
  const [outcome, setOutcome] = useState<VoidIssueOutcome | null>(null)
  const today = useStationQuery((station) => station.supplies.today({ limit }), ['supplies', 'riders'], [limit])
  const finish = ({ issueId }: IssueEntry, done: VoidIssueOutcome) => {
    setVoiding(null)
    setOutcome(done)
    take({ kind: 'voided', issueId, outcome: done })
  }
  return (
    <Card>
      {outcome && <Banner tone={outcome === 'voided' ? 'done' : 'care'}>{t(`voidIssue.${outcome}`)}</Banner>}
      <AnswerView answer={today}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState icon={<PackageOpen aria-hidden />} title={t('today.none')} />
          ) : (
            <ul className={styles['issues']}>
              {entries.map((entry) => (
                <IssueLine key={entry.issueId} entry={entry} onVoid={() => setVoiding(entry)} />
              ))}
            </ul>
          )
        }
      </AnswerView>
      {today.value?.length === limit && limit < MANY && (
        <Button kind="secondary" onPress={() => setLimit(MANY)}>
          {t('attendant:home.showMore')}
        </Button>
      )}
      {voiding && (
        <VoidIssueDialog
          issueId={voiding.issueId}
          text={t('voidIssue.text', { what: whatOf(voiding), to: isolated(whomOf(voiding)) })}
          onClose={() => setVoiding(null)}
          onDone={(done) => finish(voiding, done)}
        />
      )}
    </Card>
  )
}

const FEW = 30
const MANY = 500
