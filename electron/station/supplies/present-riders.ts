import type { Caller } from '../../../shared/contract/create-dispatcher.ts'
import type { IssueId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Clock } from '../../../shared/time/clock.ts'

type Presence = { readonly riderRef: RiderRef; readonly touchedAtMs: number; readonly taken: Set<IssueId> }

/** A rider who has not touched the screen for so long has left it to the next. */
const LEAVES_AFTER_MS = 60_000

/**
 * Which rider stands before which screen: the one who checked in there last, for a minute after the last touch. Kept in
 * memory alone. It is what lets a rider take supplies without an attendant, and put them back.
 */
export class PresentRiders {
  readonly #clock: Clock
  readonly #presences = new Map<string, Presence>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  arrive({ screenId }: Caller, riderRef: RiderRef): void {
    this.#presences.set(screenId, { riderRef, touchedAtMs: this.#clock.monotonicMs(), taken: new Set() })
  }

  isAnyoneHere(): boolean {
    return [...this.#presences.keys()].some((screenId) => this.#presentAt(screenId) !== undefined)
  }

  /** Goes on with those of a station whose database was replaced beneath it. */
  takeOver(before: PresentRiders): void {
    for (const [screenId, presence] of before.#presences) this.#presences.set(screenId, presence)
  }

  leave({ screenId }: Caller): void {
    this.#presences.delete(screenId)
  }

  /** The rider at a screen, or undefined. Asking does not prolong it. */
  at({ screenId }: Caller): RiderRef | undefined {
    return this.#presentAt(screenId)?.riderRef
  }

  /** The rider at a screen did something; returns who, or undefined. */
  touch({ screenId }: Caller): RiderRef | undefined {
    const presence = this.#presentAt(screenId)
    if (presence) this.#presences.set(screenId, { ...presence, touchedAtMs: this.#clock.monotonicMs() })
    return presence?.riderRef
  }

  /** The rider at a screen took something, and may put it back while here. */
  took({ screenId }: Caller, issueId: IssueId): void {
    this.#presentAt(screenId)?.taken.add(issueId)
  }

  mayPutBack({ screenId }: Caller, issueId: IssueId): boolean {
    return this.#presentAt(screenId)?.taken.has(issueId) ?? false
  }

  #presentAt(screenId: string): Presence | undefined {
    const presence = this.#presences.get(screenId)
    if (!presence || this.#clock.monotonicMs() - presence.touchedAtMs < LEAVES_AFTER_MS) return presence
    this.#presences.delete(screenId)
    return undefined
  }
}
