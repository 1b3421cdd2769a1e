import { randomBytes } from 'node:crypto'
import type { PrintJob } from '../../../shared/contract/groups/saving-calls.ts'
import type { Clock } from '../../../shared/time/clock.ts'

const GOOD_FOR_MS = 30_000

/** What is being printed, under tickets that nobody can guess, that open once, and only for half a minute. */
export class PrintTickets {
  readonly #clock: Clock
  readonly #jobs = new Map<string, { readonly job: PrintJob; readonly madeAtMs: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  issue(job: PrintJob): string {
    const ticket = randomBytes(24).toString('base64url')
    this.#jobs.set(ticket, { job, madeAtMs: this.#clock.monotonicMs() })
    return ticket
  }

  open(ticket: string): PrintJob | null {
    const kept = this.#jobs.get(ticket)
    this.#jobs.delete(ticket)
    if (!kept || this.#clock.monotonicMs() - kept.madeAtMs > GOOD_FOR_MS) return null
    return kept.job
  }

  /** Ends a ticket that was not opened. */
  cancel(ticket: string): void {
    this.#jobs.delete(ticket)
  }
}
