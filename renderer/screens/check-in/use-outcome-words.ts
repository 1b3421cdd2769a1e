import { useTranslation } from 'react-i18next'
import { formatTimeLeft } from '../../check-in/format-time-left.ts'
import type { Outcome } from '../../check-in/presentation.ts'
import { useCountdown } from '../../hooks/use-countdown.ts'
import { useFormats } from '../../i18n/use-formats.ts'

export type OutcomeText = {
  readonly title: string
  readonly sentence: string
  /** For a refusal: what to do next. */
  readonly nextThing: string | null
}

/** The words of an outcome, on the full screen as well as on the strip that an attendant sees. */
export function useOutcomeWords(outcome: Outcome): OutcomeText {
  const { t } = useTranslation('rider')
  const formats = useFormats()
  const left = useCountdown(outcome.outcome === 'refused' ? outcome.retryAt : null)

  const title = t(`verdict.${outcome.outcome}.title`)
  if (outcome.outcome === 'refused') {
    return {
      title,
      sentence: t(`refused.${outcome.reason}.text`),
      nextThing: t(`refused.${outcome.reason}.next`, { left: formatTimeLeft(left ?? 0) }),
    }
  }
  const sentence = t(`verdict.${outcome.outcome}.text`, {
    today: 'visitsToday' in outcome ? formats.number(outcome.visitsToday) : '',
    time: 'sinceAt' in outcome ? formats.time(outcome.sinceAt) : '',
  })
  return { title, sentence, nextThing: null }
}
