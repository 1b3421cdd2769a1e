import type { Refusal, RefusalName } from '../api/refusal.ts'
import { useWords } from '../i18n/use-words.ts'

/** What certain problems mean where they happened: `{ conflict: say('station.codeTaken') }`. */
export type SpecialWords = Partial<Readonly<Record<RefusalName, string>>>

/** Why something was not done, as a person would say it, and what to do about it. */
export function useRefusalWords(): (refusal: Refusal, special?: SpecialWords) => string {
  const say = useWords()
  return ({ problem, retryAfterSeconds }, special = {}) => {
    if (problem === 'too-many' && retryAfterSeconds !== null) {
      return say('problem.too-many-until', { minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) })
    }
    return special[problem] ?? say(`problem.${problem}`)
  }
}
