import type { Summary } from '../../../summaries/summary-schema.ts'
import type { Say } from '../../i18n/use-words.ts'

/** Which stations were silent: as many by name as a line of paper has room for, and how many more there are. */
export function silentWords(silent: Summary['silent'], say: Say): string {
  const named = silent.slice(0, MOST_NAMED)
  const names = named.map(({ name }) => name).join(say('list.comma'))
  const more = silent.length - named.length
  return more > 0
    ? say('report.silentAndMore', { n: silent.length, names, more })
    : say('report.silent', { n: silent.length, names })
}

const MOST_NAMED = 12
