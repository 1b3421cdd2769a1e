import { Bike } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInEntry } from '../../../shared/contract/groups/check-in-calls.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from './attendant-home-screen.module.css'
import { CheckInLine } from './check-in-line.tsx'
import { VoidDialog, type VoidOutcome } from './void-dialog.tsx'

export type Visit = Extract<CheckInEntry, { kind: 'visit' }>

/** The latest check-ins and refusals of today; a check-in made by mistake can be voided here. */
export function LatestCheckIns() {
  const { t } = useTranslation('attendant')
  const [limit, setLimit] = useState(FEW)
  const [voiding, setVoiding] = useState<Visit | null>(null)
  const [outcome, setOutcome] = useState<VoidOutcome | null>(null)
  const today = useStationQuery((station) => station.checkIns.today({ limit }), ['check-ins', 'riders'], [limit])
  const finish = (done: VoidOutcome) => {
    setVoiding(null)
    setOutcome(done)
  }
  return (
    <Card title={t('home.lastCheckIns')}>
      {outcome && <Banner tone={outcome === 'voided' ? 'done' : 'care'}>{t(`void.${outcome}`)}</Banner>}
      <AnswerView answer={today}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState icon={<Bike aria-hidden />} title={t('home.none')} />
          ) : (
            <ul className={styles['latest']}>
              {entries.map((entry) => (
                <CheckInLine key={keyOf(entry)} entry={entry} onVoid={setVoiding} />
              ))}
            </ul>
          )
        }
      </AnswerView>
      {today.value?.length === limit && limit < MANY && (
        <Button kind="secondary" onPress={() => setLimit(MANY)}>
          {t('home.showMore')}
        </Button>
      )}
      {voiding && <VoidDialog visit={voiding} onClose={() => setVoiding(null)} onDone={finish} />}
    </Card>
  )
}

const FEW = 20
const MANY = 500

const keyOf = (entry: CheckInEntry) => (entry.kind === 'visit' ? `visit ${entry.checkInId}` : `refusal ${entry.at}`)
