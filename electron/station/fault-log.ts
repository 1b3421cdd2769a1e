import { describeFault } from './database/station-fault.ts'
import type { HostTools } from './station.ts'

/**
 * Writes down what failed. A fault that repeats is only counted, so that it does not push out of the log how it began: a
 * screen asks every few seconds, and each stack takes a thousand bytes.
 */
export class FaultLog {
  readonly #log: HostTools['log']
  readonly #latest = new Map<string, { readonly text: string; times: number }>()

  constructor(log: HostTools['log']) {
    this.#log = log
  }

  /** `what` is one of few: a call, or a work of the station's own. */
  note(what: string, fault: unknown): void {
    const text = describeFault(fault)
    const latest = this.#latest.get(what)
    if (latest?.text !== text) {
      this.#latest.set(what, { text, times: 1 })
      this.#log(`${what} failed: ${text}`)
      return
    }
    latest.times += 1
    if (Number.isInteger(Math.log10(latest.times))) this.#log(`${what} failed so ${latest.times} times.`)
  }
}
