import type { ComponentType } from 'react'
import type { Problems, SetUpDraft, StepName } from './set-up-draft.ts'
import { CheckStep } from './steps/check-step.tsx'
import { LanguagesStep } from './steps/languages-step.tsx'
import { LeadStep } from './steps/lead-step.tsx'
import { PinAgainStep } from './steps/pin-again-step.tsx'
import { PinStep } from './steps/pin-step.tsx'
import { StartStep } from './steps/start-step.tsx'
import { StationStep } from './steps/station-step.tsx'
import { TimeStep } from './steps/time-step.tsx'

export type StepProps = {
  readonly draft: SetUpDraft
  readonly problems: Problems
  readonly change: (changes: Partial<SetUpDraft>) => void
  /** Enter was pressed where a step has one thing to type. */
  readonly onEnter: () => void
  /** Back to a step to change its answers. */
  readonly onChange: (step: StepName) => void
  readonly onBegin: () => void
  readonly onLookAround: () => void
  readonly isLookingAround: boolean
}

/** The question of a step. */
export function StepView({ step, ...props }: StepProps & { readonly step: StepName }) {
  const Step = steps[step]
  return <Step {...props} />
}

const steps: Readonly<Record<StepName, ComponentType<StepProps>>> = {
  start: StartStep,
  station: StationStep,
  time: TimeStep,
  languages: LanguagesStep,
  lead: LeadStep,
  pin: PinStep,
  pinAgain: PinAgainStep,
  check: CheckStep,
}
