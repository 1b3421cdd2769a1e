import { OfficeProblem } from './office-problem.ts'

/** That nobody waits for an answer any more: it goes to nobody, and ends whatever makes the answer. */
export function hungUp(): OfficeProblem {
  return new OfficeProblem('busy', 'Whoever asked has hung up.')
}
