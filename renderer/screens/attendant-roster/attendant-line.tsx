import { useTranslation } from 'react-i18next'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import { Button } from '../../components/button.tsx'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import styles from './roster-screen.module.css'

type AttendantLineProps = {
  readonly attendant: Attendant
  readonly onNewPin: () => void
  readonly onRetire: () => void
}

/** One attendant of the roster. */
export function AttendantLine({ attendant, onNewPin, onRetire }: AttendantLineProps) {
  const { t } = useTranslation('attendant')
  const { attendant: me } = useAttendantSession()
  const { name } = attendant
  const isMe = attendant.attendantId === me.attendantId
  return (
    <div className={styles['line']}>
      <p className={styles['who']}>
        <bdi>{name}</bdi>
        <span>
          {t(`role.${attendant.role}`)}
          {isMe && ` · ${t('roster.you')}`}
        </span>
      </p>
      <Button kind="secondary" label={t('roster.newPinOf', { name })} onPress={onNewPin}>
        {t('roster.newPin')}
      </Button>
      <Button kind="danger" label={t('roster.retireOf', { name })} onPress={onRetire}>
        {t('roster.retire')}
      </Button>
    </div>
  )
}
