import { UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Tile } from '../../components/tile.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from './sign-in-screen.module.css'

/** The attendants of this station, to be chosen by name. */
export function RosterChoice({ onChoose }: { readonly onChoose: (attendant: Attendant) => void }) {
  const { t } = useTranslation('attendant')
  const roster = useStationQuery((station) => station.attendants.roster(), ['attendants'])
  return (
    <>
      <p className={styles['question']}>{t('signIn.choose')}</p>
      <AnswerView answer={roster}>
        {(attendants) =>
          attendants.length === 0 ? (
            <EmptyState icon={<UserRound aria-hidden />} title={t('signIn.nobody')} />
          ) : (
            <div className={styles['roster']}>
              {attendants.map((attendant) => (
                <Tile
                  key={attendant.attendantId}
                  icon={<UserRound aria-hidden />}
                  title={attendant.name}
                  hint={t(`role.${attendant.role}`)}
                  onPress={() => onChoose(attendant)}
                />
              ))}
            </div>
          )
        }
      </AnswerView>
    </>
  )
}
