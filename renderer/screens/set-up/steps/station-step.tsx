import { useTranslation } from 'react-i18next'
import { TextField } from '../../../components/text-field.tsx'
import type { StepProps } from '../step-view.tsx'
import { useProblemWords } from '../use-problem-words.ts'

/** Name, code and district of the station. */
export function StationStep({ draft, problems, change }: StepProps) {
  const { t } = useTranslation('wizard')
  const words = useProblemWords(problems)
  return (
    <>
      <TextField
        label={t('station.name')}
        hint={t('station.nameHint')}
        value={draft.stationName}
        maxLength={60}
        error={words.stationName}
        onChange={(stationName) => change({ stationName })}
      />
      <TextField
        label={t('station.district')}
        value={draft.district}
        maxLength={60}
        error={words.district}
        onChange={(district) => change({ district })}
      />
      <TextField
        label={t('station.code')}
        hint={t('station.codeHint')}
        value={draft.stationCode}
        maxLength={20}
        error={words.stationCode}
        onChange={(stationCode) => change({ stationCode: stationCode.toUpperCase() })}
      />
    </>
  )
}
