import { canBeReplaced } from './database/can-be-replaced.ts'
import { describeFault } from './database/station-fault.ts'
import type { HostTools } from './station.ts'
import type { StationContext } from './station-context.ts'

/** What was found to be damaged in an open database, and whether it is to be replaced. */
export class DamageWatch {
  readonly #context: StationContext
  readonly #log: HostTools['log']
  readonly #closing = new AbortController()
  #isBroken = false
  /** One look is enough: of a damaged database no sound copy is made any more. */
  #look: Promise<void> | undefined

  constructor(context: StationContext, log: HostTools['log']) {
    this.#context = context
    this.#log = log
  }

  /** Whether the database is to be replaced. */
  isBroken(): boolean {
    return this.#isBroken
  }

  /** Something happened and is not kept: whatever else can be read, such a database is of no use. */
  noteUseless(detail: string): void {
    this.#tell(detail)
    this.#isBroken = true
  }

  /** Riders tap in as ever: the database is replaced only where nothing is lost by it. */
  noteByTheWay(detail: string): void {
    this.#tell(detail)
    this.#look ??= this.#lookForCopy()
  }

  close(): void {
    this.#closing.abort()
  }

  #tell(detail: string): void {
    this.#context.notices.add({ code: 'log-damaged', at: this.#context.clock.now(), detail })
  }

  async #lookForCopy(): Promise<void> {
    const { signal } = this.#closing
    try {
      if (await canBeReplaced(this.#context, signal)) this.#isBroken = true
    } catch (fault) {
      if (!signal.aborted) this.#log(`No sound copy was found: ${describeFault(fault)}`)
    }
  }
}
