import { kindOf } from './counts.ts'
import { isPersonal } from './is-personal.ts'

/**
 * Whether a measure says how things stand at a station, which they do no more once it is closed. What riders have on loan
 * is out still, wherever they bring it back; and that a closing took a few pieces off would tell how few they were.
 */
export function endsWithClosing(measure: string): boolean {
  return kindOf(measure) === 'level' && !isPersonal(measure)
}
