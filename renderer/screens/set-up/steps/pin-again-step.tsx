import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/button.tsx'
import { PinPad } from '../../../components/pin-pad.tsx'
import type { StepProps } from '../step-view.tsx'
import { useProblemWords } from '../use-problem-words.ts'
import styles from './steps.module.css'

/** The same PIN once more: a slip of the finger would lock the lead out on the first day. */
export function PinAgainStep({ draft, problems, change, onEnter, onChange }: StepProps) {
  const { t } = useTranslation('wizard')
  const words = useProblemWords(problems)
  const startOver = () => {
    change({ leadPin: '', leadPinAgain: '' })
    onChange('pin')
  }
  return (
    <div className={styles['pin']}>
      <PinPad
        label={t('pin.label')}
        value={draft.leadPinAgain}
        error={words.leadPinAgain}
        onChange={(leadPinAgain) => change({ leadPinAgain })}
        onEnter={onEnter}
      />
      <Button kind="quiet" onPress={startOver}>
        {t('pinAgain.startOver')}
      </Button>
    </div>
  )
}
