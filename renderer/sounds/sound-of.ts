import type { Outcome } from '../check-in/presentation.ts'
import type { Sound } from './tones.ts'

/** The sound of an outcome. */
export function soundOf({ outcome }: Outcome): Sound {
  return sounds[outcome]
}

const sounds: Readonly<Record<Outcome['outcome'], Sound>> = {
  'first-visit': 'accepted',
  welcome: 'accepted',
  'back-again': 'accepted',
  'already-checked-in': 'again',
  refused: 'refused',
  unanswered: 'refused',
}
