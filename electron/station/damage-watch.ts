import { LETTING_IN } from './calls-that-keep.ts'
import type { StationContext } from './station-context.ts'

/** `useless`: riders could not be let in. `partial`: they are, and something else failed. */
export type Damage = 'none' | 'partial' | 'useless'

/** What was found to be damaged in an open database. */
export class DamageWatch {
  readonly #context: StationContext
  #damage: Damage = 'none'

  constructor(context: StationContext) {
    this.#context = context
  }

  found(): Damage {
    return this.#damage
  }

  /** A call, or a work of the station's own, met a page that makes no sense. */
  note(detail: string): void {
    this.#context.notices.add({ code: 'log-damaged', at: this.#context.clock.now(), detail })
    if (LETTING_IN.has(detail)) this.#damage = 'useless'
    else if (this.#damage === 'none') this.#damage = 'partial'
  }
}
