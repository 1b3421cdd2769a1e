import { UserRound, UserRoundX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RiderSummary } from '../../../shared/contract/groups/rider-calls.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Tile } from '../../components/tile.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'

type FoundRidersProps = {
  readonly words: string
  readonly onOpen: (riderRef: RiderRef) => void
  /** What stands below them; not there before they are, or a rider would come under the finger that goes for it. */
  readonly below?: ReactNode
}

/** The riders that fit the words, each with platform and how the code stands. */
export function FoundRiders({ words, onOpen, below }: FoundRidersProps) {
  const { t } = useTranslation(['attendant', 'common'])
  const found = useStationQuery((station) => station.riders.find({ words }), ['riders'], [words])
  const hintOf = (rider: RiderSummary) => {
    const code = rider.codeState === null ? t('riders.noCode') : t(`codeState.${rider.codeState}`)
    return `${t(`common:platform.${rider.platform}`)} · ${code}`
  }
  return (
    <>
      <AnswerView answer={found}>
        {(riders) =>
          riders.length === 0 ? (
            <EmptyState icon={<UserRoundX aria-hidden />} title={t('riders.nothing')} />
          ) : (
            <>
              <p className={styles['hint']} role="status">
                {t('riders.found', { n: riders.length })} {riders.length === MOST_FOUND && t('riders.atMost')}
              </p>
              {riders.map((rider) => (
                <Tile
                  key={rider.riderRef}
                  icon={<UserRound aria-hidden />}
                  title={rider.name}
                  hint={hintOf(rider)}
                  onPress={() => onOpen(rider.riderRef)}
                />
              ))}
            </>
          )
        }
      </AnswerView>
      {found.state !== 'asking' && below}
    </>
  )
}

/** As many as the station answers at once. */
const MOST_FOUND = 50
