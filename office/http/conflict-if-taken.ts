import { isTaken } from '../database/is-taken.ts'
import { OfficeProblem } from './office-problem.ts'

/**
 * Writes what only one may have. Of two at the same time, on two servers, both find it free: the database lets one have
 * it, and the other is told what they would have been told a moment later.
 *
 *     await conflictIfTaken(changeCode(trx, station), 'Another station has this code.')
 */
export async function conflictIfTaken<T>(written: Promise<T>, detail: string): Promise<T> {
  try {
    return await written
  } catch (fault) {
    if (isTaken(fault)) throw new OfficeProblem('conflict', detail)
    throw fault
  }
}
