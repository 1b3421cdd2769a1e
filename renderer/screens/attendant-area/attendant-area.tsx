import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useNavigation } from '../../navigation/navigation-provider.tsx'

/** The attendant's side, from sign-in to sign-out. `goHome` leads back to the riders. */
export function AttendantArea() {
  const { t } = useTranslation('common')
  const { goHome } = useNavigation()
  return (
    <main>
      <Button onPress={goHome}>{t('actions.home')}</Button>
    </main>
  )
}
