import type { Notice } from '../../shared/contract/groups/station-calls.ts'

const KEPT = 20

/** Notices since the station opened; the latest of them, so that a fault that repeats does not fill the memory. */
export class NoticeBoard {
  readonly #notices: Notice[] = []

  add(notice: Notice): void {
    this.#notices.push(notice)
    if (this.#notices.length > KEPT) this.#notices.shift()
  }

  /** Latest last. */
  all(): Notice[] {
    return [...this.#notices]
  }
}
