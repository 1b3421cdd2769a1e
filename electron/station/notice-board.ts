import type { Notice } from '../../shared/contract/groups/station-calls.ts'

const KEPT = 20

/**
 * Notices since the station opened. When there are too many, the oldest of the kind that came most often goes: a fault
 * that repeats neither fills the memory nor pushes out what was said once.
 */
export class NoticeBoard {
  readonly #notices: Notice[] = []

  add(notice: Notice): void {
    this.#notices.push(notice)
    if (this.#notices.length > KEPT) this.#notices.splice(this.#dispensable(), 1)
  }

  /** Latest last. */
  all(): Notice[] {
    return [...this.#notices]
  }

  #dispensable(): number {
    const times = new Map<Notice['code'], number>()
    for (const { code } of this.#notices) times.set(code, (times.get(code) ?? 0) + 1)
    const most = Math.max(...times.values())
    return this.#notices.findIndex(({ code }) => times.get(code) === most)
  }
}
