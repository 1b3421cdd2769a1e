import { UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLongPress } from '../../hooks/use-long-press.ts'
import { useNavigation } from '../../navigation/navigation-provider.tsx'
import styles from './attendant-corner.module.css'

/** The way to the attendant's side: hidden in plain sight, held for a moment by a finger, pressed by anything else. */
export function AttendantCorner() {
  const { t } = useTranslation('rider')
  const { take } = useNavigation()
  const press = useLongPress(() => take({ kind: 'open-attendant-side' }))
  return (
    <footer className={styles['footer']}>
      <button type="button" className={styles['corner']} {...press}>
        <UserRound aria-hidden />
        <span>
          {t('home.attendant')}
          <small>{t('home.attendantHint')}</small>
        </span>
      </button>
    </footer>
  )
}
