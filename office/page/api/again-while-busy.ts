import { Refusal } from './refusal.ts'

/** So often the office is asked again. */
const TIMES_AGAIN = 3

/**
 * Asks again what the office had no room for, once the time that it says is over: whoever opens a screen when many do
 * has nothing to decide. Those who were refused in one moment come back one by one, within as long a time again.
 *
 * @param untilGone tells that nobody waits any more
 */
export async function againWhileBusy<T>(
  ask: () => Promise<T>,
  untilGone: AbortSignal | undefined,
  timesAgain = TIMES_AGAIN,
): Promise<T> {
  try {
    return await ask()
  } catch (fault) {
    const isBusy = fault instanceof Refusal && fault.problem === 'busy'
    if (!isBusy || fault.retryAfterSeconds === null || timesAgain === 0) throw fault
    await pause(fault.retryAfterSeconds * 1_000 * (1 + Math.random()), untilGone)
    if (untilGone?.aborted) throw fault
    return againWhileBusy(ask, untilGone, timesAgain - 1)
  }
}

/** Waits, but for whoever is gone. */
function pause(delayMs: number, untilGone: AbortSignal | undefined): Promise<void> {
  return new Promise((goOn) => {
    const timer = setTimeout(goOn, delayMs)
    untilGone?.addEventListener('abort', () => {
      clearTimeout(timer)
      goOn()
    })
  })
}
