import { Check } from 'lucide-react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/languages/language.ts'
import { Banner } from '../../../components/banner.tsx'
import { ChoiceList } from '../../../components/choice-list.tsx'
import { LANGUAGE_NAMES } from '../../../i18n/areas.ts'
import { makeStandard, toggleLanguage } from '../set-up-draft.ts'
import type { StepProps } from '../step-view.tsx'
import { useProblemWords } from '../use-problem-words.ts'
import styles from './steps.module.css'

/** Which languages riders may choose, and which greets them. */
export function LanguagesStep({ draft, problems, change }: StepProps) {
  const { t } = useTranslation('wizard')
  const words = useProblemWords(problems)
  return (
    <>
      <CheckboxGroup className={styles['group'] ?? ''} value={[...draft.languages]}>
        <Label className={styles['label'] ?? ''}>{t('languages.offered')}</Label>
        <div className={styles['row']}>
          {ALL.map((language) => (
            <Checkbox
              key={language}
              value={language}
              className={styles['check'] ?? ''}
              onChange={() => change(toggleLanguage(draft, language))}
            >
              <span className={styles['box']}>
                <Check aria-hidden />
              </span>
              <span lang={language}>{LANGUAGE_NAMES[language].name}</span>
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      {words.languages && <Banner tone="alarm">{words.languages}</Banner>}
      <ChoiceList
        label={t('languages.standard')}
        columns={3}
        choices={ALL.filter((language) => draft.languages.includes(language)).map((value) => ({
          value,
          label: <span lang={value}>{LANGUAGE_NAMES[value].name}</span>,
        }))}
        value={draft.languages[0] ?? null}
        onChange={(language) => change(makeStandard(draft, language))}
      />
    </>
  )
}

const ALL: readonly Language[] = ['zh-CN', 'en', 'ug']
