import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LookAround } from '../../app/look-around.ts'
import { Banner } from '../../components/banner.tsx'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useKeptPage } from '../../late-parts/use-kept-page.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { isBegun, newDraft, type Problems, problemsOf, type SetUpDraft, STEPS, toSetUp } from './set-up-draft.ts'
import { StepFrame } from './step-frame.tsx'
import { StepView } from './step-view.tsx'

export type SetUpScreenProps = {
  readonly suggestedTimeZone: string
  /** The sample station is open; its codes and PINs are told once. */
  readonly onLookAround: (found: LookAround) => void
  /** Whether the lead of the draft is being signed in here: told before the station answers, taken back if it refuses. */
  readonly onSetUp: (isLeadHere: boolean) => void
}

/** Asks what a new station must know, one thing at a time. Nothing is stored before the last touch. */
export function SetUpScreen({ suggestedTimeZone, onLookAround, onSetUp }: SetUpScreenProps) {
  const { t } = useTranslation('wizard')
  const { language, languages } = useSpeech()
  const [draft, setDraft] = useState<SetUpDraft>(() => newDraft(suggestedTimeZone, languages))
  const [stepIndex, setStepIndex] = useState(0)
  const [problems, setProblems] = useState<Problems>({})
  const settingUp = useStationCommand((station, ready: SetUpDraft) => station.station.setUp(toSetUp(ready)))
  const lookingAround = useStationCommand((station) => station.station.lookAround())
  useKeptPage(isBegun(draft) || lookingAround.isRunning)
  const step = STEPS[stepIndex] ?? 'start'

  function change(changes: Partial<SetUpDraft>) {
    setDraft((before) => ({ ...before, ...changes }))
    setProblems({})
  }

  function goTo(index: number) {
    setProblems({})
    setStepIndex(index)
  }

  function goOn() {
    const found = problemsOf(step, draft)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    if (step === 'check') void finish()
    else goTo(stepIndex + 1)
  }

  async function finish() {
    // This screen is gone as soon as the station is set up, which may be before the answer comes.
    onSetUp(true)
    if (!(await settingUp.run(draft))) onSetUp(false)
  }

  async function lookAround() {
    const found = await lookingAround.run()
    if (found) onLookAround(found)
  }

  return (
    <StepFrame
      step={step}
      stepIndex={stepIndex}
      isBusy={settingUp.isRunning}
      onBack={() => goTo(stepIndex - 1)}
      onNext={goOn}
    >
      {(settingUp.refusal ?? lookingAround.refusal) && <Banner tone="alarm">{t('refused')}</Banner>}
      <StepView
        step={step}
        draft={draft}
        problems={problems}
        change={change}
        onEnter={goOn}
        onChange={(wanted) => goTo(STEPS.indexOf(wanted))}
        onBegin={() => {
          // Whoever sets the machine up in a language most likely wants riders greeted in it.
          change({ languages: [language, ...languages.filter((each) => each !== language)] })
          goTo(1)
        }}
        onLookAround={lookAround}
        isLookingAround={lookingAround.isRunning}
      />
    </StepFrame>
  )
}
