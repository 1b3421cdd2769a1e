import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SchemeRule } from '../../../shared/settings/station-settings.ts'
import { Button } from '../../components/button.tsx'
import { NumberStepper } from '../../components/number-stepper.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { usePlatformChoices } from '../attendant-parts/use-platform-choices.ts'
import { SCHEME_LENGTH_BOUNDS } from './number-bounds.ts'
import styles from './settings-form.module.css'

type SchemeRuleFieldsProps = {
  readonly rule: SchemeRule
  readonly faultAt: (field: keyof SchemeRule) => string | undefined
  readonly onChange: (part: Partial<SchemeRule>) => void
  readonly onRemove: () => void
}

/** One rule, field by field. */
export function SchemeRuleFields({ rule, faultAt, onChange, onRemove }: SchemeRuleFieldsProps) {
  const { t } = useTranslation('attendant')
  const platforms = usePlatformChoices()
  const stepLabels = { lessLabel: t('settings.less'), moreLabel: t('settings.more'), ...SCHEME_LENGTH_BOUNDS }
  return (
    <fieldset className={styles['row']} aria-label={rule.name || t('settings.schemeName')}>
      <div className={styles['fields']}>
        <TextField
          label={t('settings.schemeName')}
          value={rule.name}
          onChange={(name) => onChange({ name })}
          error={faultAt('name')}
        />
        <TextField
          label={t('settings.schemeId')}
          value={rule.schemeId}
          onChange={(schemeId) => onChange({ schemeId })}
          error={faultAt('schemeId')}
        />
        <TextField
          label={t('settings.startsWith')}
          value={rule.startsWith}
          onChange={(startsWith) => onChange({ startsWith })}
          error={faultAt('startsWith')}
        />
        <Select
          label={t('settings.followedBy')}
          choices={FOLLOWED_BY.map((value) => ({ value, label: t(`settings.${value}`) }))}
          value={rule.followedBy}
          onChange={(followedBy) => onChange({ followedBy })}
        />
        <NumberStepper
          label={t('settings.minLength')}
          value={rule.minLength}
          onChange={(minLength) => onChange({ minLength })}
          error={faultAt('minLength')}
          {...stepLabels}
        />
        <NumberStepper
          label={t('settings.maxLength')}
          value={rule.maxLength}
          onChange={(maxLength) => onChange({ maxLength })}
          error={faultAt('maxLength')}
          {...stepLabels}
        />
        <TextField
          label={t('settings.parameter')}
          value={rule.parameter ?? ''}
          onChange={(parameter) => onChange({ parameter: parameter === '' ? null : parameter })}
          error={faultAt('parameter')}
        />
        <Select
          label={t('settings.platform')}
          choices={platforms}
          value={rule.platform}
          onChange={(platform) => onChange({ platform })}
        />
      </div>
      <div>
        <Button
          kind="danger"
          icon={<Trash2 aria-hidden />}
          label={t('settings.removeNamed', { name: rule.name })}
          onPress={onRemove}
        >
          {t('settings.remove')}
        </Button>
      </div>
    </fieldset>
  )
}

const FOLLOWED_BY: readonly SchemeRule['followedBy'][] = ['digits', 'letters-and-digits', 'printable']
