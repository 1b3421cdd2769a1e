import { LanguageSwitch } from '../../../../renderer/components/language-switch.tsx'
import { PAGE_LANGUAGES } from '../../i18n/chosen-language.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import styles from './page-language.module.css'

/** The languages of the page, small enough for the foot of a frame. */
export function PageLanguage() {
  const { language, choose } = useSpeech()
  return (
    <div className={styles['languages']}>
      <LanguageSwitch languages={PAGE_LANGUAGES} language={language} onChoose={choose} />
    </div>
  )
}
