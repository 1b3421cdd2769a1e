import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/text-field.tsx'
import type { PinDraft, PinFaults } from './pin-draft.ts'

type PinFieldsProps = {
  readonly draft: PinDraft
  readonly faults: PinFaults
  readonly onChange: (draft: PinDraft) => void
}

/** A new PIN, twice, hidden. */
export function PinFields({ draft, faults, onChange }: PinFieldsProps) {
  const { t } = useTranslation('attendant')
  return (
    <>
      <TextField
        label={t('roster.pin')}
        type="password"
        inputMode="numeric"
        maxLength={8}
        value={draft.pin}
        onChange={(pin) => onChange({ ...draft, pin })}
        error={faults.pin && t(`roster.${faults.pin}`)}
      />
      <TextField
        label={t('roster.pinAgain')}
        type="password"
        inputMode="numeric"
        maxLength={8}
        value={draft.again}
        onChange={(again) => onChange({ ...draft, again })}
        error={faults.again && t(`roster.${faults.again}`)}
      />
    </>
  )
}
