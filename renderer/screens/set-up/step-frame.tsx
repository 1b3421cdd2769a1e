import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { measureFoot } from '../../components/measure-foot.ts'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { STEPS, type StepName } from './set-up-draft.ts'
import styles from './set-up-screen.module.css'

type StepFrameProps = {
  readonly step: StepName
  readonly stepIndex: number
  readonly isBusy: boolean
  readonly onBack: () => void
  readonly onNext: () => void
  readonly children: ReactNode
}

/** The frame of a step: how far it is, its title, back and next. The focus goes to the title of each new step. */
export function StepFrame({ step, stepIndex, isBusy, onBack, onNext, children }: StepFrameProps) {
  const { t } = useTranslation(['wizard', 'common'])
  const { languages, language, speak } = useSpeech()
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step moves the focus anew
  useEffect(() => {
    title.current?.focus()
    // The one before may have been scrolled for its keyboard.
    window.scrollTo(0, 0)
  }, [step])
  const isStart = step === 'start'
  return (
    <ScreenFrame
      start={!isStart && <StepDots stepIndex={stepIndex} />}
      end={<LanguageSwitch languages={languages} language={language} onChoose={speak} />}
    >
      <div className={styles['step']}>
        <h1 className={styles['title']} ref={title} tabIndex={-1}>
          {t(`wizard:${step}.title`)}
        </h1>
        {children}
        {!isStart && (
          <footer ref={measureFoot} className={styles['turns']}>
            <Button size="rider" kind="secondary" onPress={onBack}>
              {t('common:actions.back')}
            </Button>
            <Button size="rider" isBusy={isBusy} onPress={onNext}>
              {step === 'check' ? t('wizard:check.finish') : t('common:actions.next')}
            </Button>
          </footer>
        )}
      </div>
    </ScreenFrame>
  )
}

function StepDots({ stepIndex }: { readonly stepIndex: number }) {
  const { t } = useTranslation('wizard')
  return (
    <div className={styles['progress']}>
      <span>{t('progress', { step: stepIndex, steps: STEPS.length - 1 })}</span>
      <span className={styles['dots']} aria-hidden="true">
        {STEPS.slice(1).map((each, index) => (
          <i key={each} data-done={index < stepIndex || undefined} />
        ))}
      </span>
    </div>
  )
}
