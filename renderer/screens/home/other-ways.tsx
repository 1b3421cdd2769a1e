import { Keyboard } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useNavigation } from '../../navigation/navigation-provider.tsx'
import styles from './other-ways.module.css'
import { SuppliesTile } from './supplies-tile.tsx'

/** What a rider may touch on the home screen: supplies, a card number instead of a code, and another language. */
export function OtherWays() {
  const { t } = useTranslation('rider')
  const { take } = useNavigation()
  const { languages, language, speak } = useSpeech()
  return (
    <div className={styles['ways']}>
      <div className={styles['tiles']}>
        <SuppliesTile />
        <Button
          size="rider"
          kind="secondary"
          isWide
          icon={<Keyboard aria-hidden className={styles['icon']} />}
          onPress={() => take({ kind: 'type-card-number' })}
        >
          {t('home.typeCard')}
        </Button>
      </div>
      <LanguageSwitch size="rider" languages={languages} language={language} onChoose={speak} />
    </div>
  )
}
