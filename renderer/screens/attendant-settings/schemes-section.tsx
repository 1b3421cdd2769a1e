import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SchemeRule } from '../../../shared/settings/station-settings.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import page from '../attendant-parts/page.module.css'
import { SchemeRuleFields } from './scheme-rule-fields.tsx'
import type { SectionProps } from './settings-form.tsx'

/** The rules by which codes of other schemes count as a rider's. */
export function SchemesSection({ draft, change, faultAt }: SectionProps) {
  const { t } = useTranslation('attendant')
  const rules = draft.schemeRules
  return (
    <Card title={t('settings.section.schemes')}>
      <p className={page['hint']}>{rules.length === 0 ? t('settings.noSchemes') : t('settings.schemesHint')}</p>
      {rules.map((rule, index) => (
        <SchemeRuleFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own until it is typed
          key={index}
          rule={rule}
          faultAt={(field) => faultAt(`schemeRules.${index}.${field}`)}
          onChange={(part) =>
            change({ schemeRules: rules.map((each, at) => (at === index ? { ...each, ...part } : each)) })
          }
          onRemove={() => change({ schemeRules: rules.filter((_, at) => at !== index) })}
        />
      ))}
      <div>
        <Button
          kind="secondary"
          icon={<Plus aria-hidden />}
          onPress={() => change({ schemeRules: [...rules, EMPTY_RULE] })}
        >
          {t('settings.add')}
        </Button>
      </div>
    </Card>
  )
}

const EMPTY_RULE: SchemeRule = {
  schemeId: '',
  name: '',
  startsWith: '',
  followedBy: 'digits',
  minLength: 8,
  maxLength: 40,
  parameter: null,
  platform: 'unknown',
}
