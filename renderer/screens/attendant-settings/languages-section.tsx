import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../../shared/languages/language.ts'
import { Banner } from '../../components/banner.tsx'
import { Card } from '../../components/card.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Toggle } from '../../components/toggle.tsx'
import { LANGUAGE_NAMES } from '../../i18n/areas.ts'
import styles from './settings-form.module.css'
import type { SectionProps } from './settings-form.tsx'

/** Which languages are offered, and which one a screen speaks by itself. */
export function LanguagesSection({ draft, change, faultAt }: SectionProps) {
  const { t } = useTranslation('attendant')
  const { languages } = draft
  const fault = faultAt('languages')
  const offer = (language: Language, isOffered: boolean) =>
    change({ languages: isOffered ? [...languages, language] : languages.filter((each) => each !== language) })
  const makeDefault = (language: Language) =>
    change({ languages: [language, ...languages.filter((each) => each !== language)] })
  return (
    <Card title={t('settings.section.languages')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that repeats the heading */}
      <div className={styles['fields']} role="group" aria-label={t('settings.languages')}>
        {LANGUAGES.map((language) => (
          <div key={language} className={styles['switch']}>
            <Toggle
              label={LANGUAGE_NAMES[language].name}
              isOn={languages.includes(language)}
              onChange={(isOn) => offer(language, isOn)}
              stateLabel={languages.includes(language) ? t('settings.on') : t('settings.off')}
            />
          </div>
        ))}
      </div>
      {fault !== undefined && <Banner tone="alarm">{fault}</Banner>}
      <ChoiceList
        label={t('settings.defaultLanguage')}
        choices={LANGUAGES.filter((language) => languages.includes(language)).map((language) => ({
          value: language,
          label: LANGUAGE_NAMES[language].name,
        }))}
        value={languages[0] ?? null}
        onChange={makeDefault}
        columns={3}
      />
    </Card>
  )
}
