import { useTranslation } from 'react-i18next'
import type { DraftField, Problems } from './set-up-draft.ts'

/** What is wrong with each field, in the words of the screen's language. */
export function useProblemWords(problems: Problems): Partial<Record<DraftField, string>> {
  const { t } = useTranslation('wizard')
  const words: Partial<Record<DraftField, string>> = {}
  for (const field of Object.keys(problems) as DraftField[]) {
    // the keys of Problems are fields
    const problem = problems[field]
    if (problem) words[field] = t(`problem.${problem}`)
  }
  return words
}
