import { isTaken } from '../database/is-taken.ts'

/**
 * Runs a use case that makes what only one may have, and once more where another took it meanwhile: of two at the same
 * time both find it free, and the second one sees then what the first has made.
 *
 *     await againIfTaken(() => office.db.write((trx) => …))
 */
export async function againIfTaken<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (fault) {
    if (!isTaken(fault)) throw fault
    return run()
  }
}
