import { Bike } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInEntry } from '../../../shared/contract/groups/check-in-calls.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { Tile } from '../../components/tile.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from './latest-riders.module.css'
import { latestVisits } from './latest-visits.ts'

type LatestRidersProps = {
  readonly onChoose: (riderRef: RiderRef) => void
  /** What stands below them; not there before they are, or a rider would come under the finger that goes for it. */
  readonly below: ReactNode
}

/** Who checked in last: most likely one of them stands at the desk. */
export function LatestRiders({ onChoose, below }: LatestRidersProps) {
  const { t } = useTranslation(['supplies', 'attendant', 'common'])
  const { time } = useFormats()
  const today = useStationQuery((station) => station.checkIns.today({ limit: ENTRIES }), ['check-ins', 'riders'])
  const hintOf = ({ at, platform }: Extract<CheckInEntry, { kind: 'visit' }>) =>
    t('chooseRider.visit', { time: time(at), platform: t(`common:platform.${platform}`) })
  return (
    <>
      <AnswerView answer={today}>
        {(entries) => {
          const visits = latestVisits(entries, MOST_SHOWN)
          return (
            <section className={styles['latest']} aria-label={t('chooseRider.latest')}>
              <h3>{visits.length === 0 ? t('attendant:home.none') : t('chooseRider.latest')}</h3>
              <div>
                {visits.map((visit) => (
                  <Tile
                    key={visit.riderRef}
                    icon={<Bike aria-hidden />}
                    title={isolated(visit.maskedName ?? t('attendant:home.unnamed'))}
                    hint={hintOf(visit)}
                    onPress={() => onChoose(visit.riderRef)}
                  />
                ))}
              </div>
            </section>
          )
        }}
      </AnswerView>
      {today.state !== 'asking' && below}
    </>
  )
}

const ENTRIES = 40
const MOST_SHOWN = 6
