import { useTranslation } from 'react-i18next'
import { Banner } from '../../../components/banner.tsx'
import { PinPad } from '../../../components/pin-pad.tsx'
import type { StepProps } from '../step-view.tsx'
import { useProblemWords } from '../use-problem-words.ts'
import styles from './steps.module.css'

/** The lead's PIN. */
export function PinStep({ draft, problems, change, onEnter }: StepProps) {
  const { t } = useTranslation('wizard')
  const words = useProblemWords(problems)
  return (
    <div className={styles['pin']}>
      <PinPad
        label={t('pin.label')}
        value={draft.leadPin}
        error={words.leadPin}
        onChange={(leadPin) => change({ leadPin, leadPinAgain: '' })}
        onEnter={onEnter}
      />
      <Banner tone="care">{t('pin.keep')}</Banner>
    </div>
  )
}
