import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/languages/language.ts'
import { LANGUAGE_NAMES } from '../i18n/areas.ts'
import styles from './language-switch.module.css'

export type LanguageSwitchProps = {
  readonly languages: readonly Language[]
  readonly language: Language
  readonly onChoose: (language: Language) => void
  readonly size?: 'rider' | 'attendant'
}

/** Every language under its own name, one touch each. Absent where a station speaks one language only. */
export function LanguageSwitch({ languages, language, onChoose, size = 'attendant' }: LanguageSwitchProps) {
  const { t } = useTranslation('common')
  if (languages.length < 2) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see
    <div className={styles['switch']} role="group" aria-label={t('language.choose')} data-size={size}>
      {languages.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => onChoose(each)}>
          {LANGUAGE_NAMES[each].name}
        </button>
      ))}
    </div>
  )
}
