import type { SyncProblemCode } from '../../../shared/sync/sync-problem.ts'
import { backOffMs } from './back-off.ts'
import type { RoundResult, RoundWish } from './run-round.ts'
import { SyncProblem } from './sync-problem.ts'
import type { SyncWorld } from './sync-world.ts'

export type LoopOptions = {
  readonly world: SyncWorld
  /** Whether there is anything that should not wait for the next full round. */
  readonly isPressing: () => boolean
  /** One round of calls. Throws `SyncProblem`, or anything when it is called off. */
  readonly round: (wish: RoundWish, signal: AbortSignal) => Promise<RoundResult>
  /** Told when a round begins and when it has ended. */
  readonly onChanged: (result: RoundResult | null) => void
  /** Told of what is no problem of the way to the office but a mistake of the station. */
  readonly onFault: (fault: unknown) => void
}

export type LoopState = {
  readonly isSending: boolean
  readonly problem: SyncProblem | null
  /** How long until the next try by itself; null while one is under way or there is nothing to try. */
  readonly nextTryMs: number | null
}

const AFTER_CHANGE_MS = 3_000
/**
 * The office itself had no part in these: whatever stands between may be gone at any moment. A network that wants a
 * sign-in first is met as a certificate of its own, or as no secure connection; should it be the office's that is wrong,
 * asking costs it little.
 */
const UNREACHED: readonly SyncProblemCode[] = [
  'no-network',
  'name-not-found',
  'unreachable',
  'proxy',
  'sign-in-page',
  'certificate-other-name',
  'certificate-untrusted',
  'certificate-out-of-time',
  'no-secure-connection',
]

const FULL_EVERY_MS = 15 * 60_000
const LOOK_AT_NETWORKS_MS = 5_000

/**
 * When to call the office: a few seconds after something was counted, at once when a network appears or someone asks,
 * every quarter of an hour to say that the station is there, and after a failure ever more patiently.
 */
export class SyncLoop {
  readonly #options: LoopOptions
  #isOn = false
  #callOff: AbortController | null = null
  #running: Promise<void> | null = null
  #failures = 0
  /** Why sheets are pending, and what was wrong with what the office sends down. */
  #problem: SyncProblem | null = null
  #downProblem: SyncProblem | null = null
  #hasChanged = false
  #isFullWanted = false
  #fullDueMs = 0
  #planned: { readonly dueMs: number; readonly cancel: () => void } | null = null
  #stopLooking: () => void = () => {}

  constructor(options: LoopOptions) {
    this.#options = options
  }

  /** Begins with a full round. */
  start(): void {
    if (this.#isOn) return
    this.#isOn = true
    this.#lookAtNetworks(this.#options.world.networks())
    this.#wantNow()
  }

  /** Calls off whatever is under way; nothing is written from then on. */
  stop(): void {
    this.#isOn = false
    this.#callOff?.abort()
    this.#callOff = null
    this.#running = null
    this.#stopLooking()
    this.#cancelPlan()
    this.#problem = null
    this.#downProblem = null
    this.#failures = 0
  }

  /** Something may have been counted. While the office cannot be reached this hastens nothing. */
  noteChange(): void {
    if (!this.#isOn) return
    this.#hasChanged = true
    if (!this.#running && this.#failures === 0) this.#plan(AFTER_CHANGE_MS)
  }

  /** A full round now, or after the one that is under way; settles when it has ended. */
  async tryNow(): Promise<void> {
    if (!this.#isOn) return
    await this.#running
    if (!this.#isOn) return
    this.#wantNow()
    await this.#running
  }

  state(): LoopState {
    const { nowMs } = this.#options.world
    return {
      isSending: this.#running !== null,
      problem: this.#problem ?? this.#downProblem,
      nextTryMs: this.#planned && Math.max(0, this.#planned.dueMs - nowMs()),
    }
  }

  #wantNow(): void {
    this.#isFullWanted = true
    this.#failures = 0
    if (!this.#running) this.#run()
  }

  #run(): void {
    this.#cancelPlan()
    const { world, onChanged } = this.#options
    const isFull = this.#isFullWanted || world.nowMs() >= this.#fullDueMs
    this.#hasChanged = false
    if (!isFull && this.#failures === 0 && !this.#isPressing()) {
      this.#planNext()
      return
    }
    this.#isFullWanted = false
    this.#callOff = new AbortController()
    this.#running = this.#takeRound({ isFull }, this.#callOff.signal)
    onChanged(null)
  }

  /** Whatever keeps it from being known keeps the round from its work too, which says so. */
  #isPressing(): boolean {
    try {
      return this.#options.isPressing()
    } catch {
      return true
    }
  }

  async #takeRound(wish: RoundWish, signal: AbortSignal): Promise<void> {
    const { round, onChanged, onFault } = this.#options
    let result: RoundResult | null = null
    try {
      result = await round(wish, signal)
      if (signal.aborted) return
      this.#succeed(result, wish)
    } catch (fault) {
      if (signal.aborted) return
      if (!(fault instanceof SyncProblem)) onFault(fault)
      this.#fail(fault, wish)
    }
    this.#running = null
    this.#planNext()
    onChanged(result)
  }

  #succeed({ problem }: RoundResult, { isFull }: RoundWish): void {
    this.#failures = 0
    this.#problem = null
    if (!isFull) return
    this.#downProblem = problem
    this.#fullDueMs = this.#options.world.nowMs() + FULL_EVERY_MS
  }

  #fail(fault: unknown, { isFull }: RoundWish): void {
    this.#failures += 1
    this.#isFullWanted ||= isFull
    this.#problem = fault instanceof SyncProblem ? fault : new SyncProblem('station-fault', String(fault))
  }

  #planNext(): void {
    const { world } = this.#options
    if (this.#failures > 0) {
      const isReached = !UNREACHED.includes(this.#problem?.code ?? 'station-fault')
      const waitMs = backOffMs(this.#failures, isReached, world.random)
      this.#plan(Math.max(waitMs, this.#problem?.retryAfterMs ?? 0))
    } else if (this.#isFullWanted) this.#plan(0)
    else this.#plan(this.#hasChanged ? AFTER_CHANGE_MS : this.#fullDueMs - world.nowMs())
  }

  /** Plans the next round, unless one is planned that comes sooner. */
  #plan(ms: number): void {
    const { world } = this.#options
    const dueMs = world.nowMs() + Math.max(0, ms)
    if (this.#planned && this.#planned.dueMs <= dueMs) return
    this.#cancelPlan()
    this.#planned = { dueMs, cancel: world.after(Math.max(0, ms), () => this.#run()) }
  }

  #cancelPlan(): void {
    this.#planned?.cancel()
    this.#planned = null
  }

  #lookAtNetworks(before: string): void {
    const { world } = this.#options
    this.#stopLooking = world.after(LOOK_AT_NETWORKS_MS, () => {
      const now = world.networks()
      if (now !== before && now !== '') this.#wantNow()
      this.#lookAtNetworks(now)
    })
  }
}
