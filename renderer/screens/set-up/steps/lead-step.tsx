import { useTranslation } from 'react-i18next'
import { TextField } from '../../../components/text-field.tsx'
import type { StepProps } from '../step-view.tsx'
import { useProblemWords } from '../use-problem-words.ts'

/** The name of the first lead. */
export function LeadStep({ draft, problems, change }: StepProps) {
  const { t } = useTranslation('wizard')
  const words = useProblemWords(problems)
  return (
    <TextField
      label={t('lead.name')}
      hint={t('lead.nameHint')}
      value={draft.leadName}
      maxLength={20}
      error={words.leadName}
      onChange={(leadName) => change({ leadName })}
    />
  )
}
