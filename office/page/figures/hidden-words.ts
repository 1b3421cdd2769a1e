import { isPersonal } from '../../summaries/is-personal.ts'
import type { Say } from '../i18n/use-words.ts'

/** What stands for a hidden number, as in files: that it is small, or that it is hidden where it may be any number. */
export function hiddenWords(measure: string, minimumCount: number | null, say: Say): string {
  return isPersonal(measure) ? `<${minimumCount ?? ''}` : say('count.hidden')
}
