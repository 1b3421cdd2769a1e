import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../../shared/languages/language.ts'
import { TextField } from '../../components/text-field.tsx'
import { LANGUAGE_NAMES } from '../../i18n/areas.ts'
import page from '../attendant-parts/page.module.css'
import form from '../attendant-settings/settings-form.module.css'
import styles from './catalogue.module.css'
import type { NamesDraft } from './names-draft.ts'

type NamesFieldsProps = {
  readonly names: NamesDraft
  readonly onChange: (names: NamesDraft) => void
  readonly faultAt: (path: string) => string | undefined
}

/** What something is called, in each language; one of them is enough. */
export function NamesFields({ names, onChange, faultAt }: NamesFieldsProps) {
  const { t } = useTranslation('stock')
  const fault = faultAt('names')
  return (
    <>
      <p className={page['hint']}>{t('itemForm.namesHint')}</p>
      <div className={form['fields']} data-invalid={fault !== undefined || undefined}>
        {LANGUAGES.map((language) => (
          <TextField
            key={language}
            label={t('itemForm.nameIn', { language: LANGUAGE_NAMES[language].name })}
            value={names[language]}
            onChange={(name) => onChange({ ...names, [language]: name })}
            error={faultAt(`names.${language}`)}
            maxLength={40}
          />
        ))}
      </div>
      {fault !== undefined && (
        <p className={styles['error']} role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
