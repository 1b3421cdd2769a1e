import type { Clock } from '../../shared/time/clock.ts'
import { describeFault } from './database/station-fault.ts'

export type RestWatchOptions = {
  readonly clock: Clock
  readonly log: (line: string) => void
  readonly isAnyoneHere: () => boolean
  /** Whoever still has a reason to wait then does so again. */
  readonly onRest: () => void
}

/** Waits until nobody is at a station and nothing has been asked of it for ten seconds, for what would make them wait. */
export class RestWatch {
  readonly #options: RestWatchOptions
  #askedAtMs = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined

  constructor(options: RestWatchOptions) {
    this.#options = options
  }

  noteCall(): void {
    this.#askedAtMs = this.#options.clock.monotonicMs()
  }

  wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      if (this.#isAtRest()) this.#options.onRest()
      else this.wait()
    }, REST_MS).unref()
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #isAtRest(): boolean {
    const { clock, log, isAnyoneHere } = this.#options
    if (clock.monotonicMs() - this.#askedAtMs < REST_MS) return false
    try {
      return !isAnyoneHere()
    } catch (fault) {
      log(`Whether anybody is at the station cannot be told: ${describeFault(fault)}`)
      return false
    }
  }
}

const REST_MS = 10_000
