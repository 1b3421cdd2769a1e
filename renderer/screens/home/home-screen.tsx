import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useNavigation } from '../../navigation/navigation-provider.tsx'

/** Where a rider arrives. */
export function HomeScreen() {
  const { t } = useTranslation('rider')
  const { take } = useNavigation()
  return (
    <main>
      <h1>{t('home.title')}</h1>
      <Button size="rider" onPress={() => take({ kind: 'open-attendant-side' })}>
        {t('home.attendant')}
      </Button>
    </main>
  )
}
