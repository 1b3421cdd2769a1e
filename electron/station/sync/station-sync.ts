import type { Topic } from '../../../shared/contract/define-contract.ts'
import type { PairOutcome, SyncStatus } from '../../../shared/contract/groups/sync-calls.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import type { Pairing } from '../../../shared/upstream/pairing-text.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import { createBreathe } from './breathe.ts'
import { describeSync } from './describe-sync.ts'
import type { ConnectionLimits } from './office-connection.ts'
import { pairWithOffice } from './pair-with-office.ts'
import { removeLeftReplays } from './replay-counts.ts'
import { type RoundResult, runRound } from './run-round.ts'
import { saveSheetFile } from './save-sheet-file.ts'
import { SyncLoop } from './sync-loop.ts'
import { type SyncWorld, systemWorld } from './sync-world.ts'
import { unpairFromOffice } from './unpair-from-office.ts'

/** What a test holds still: time, chance, networks, and how long an answer is waited for. */
export type SyncConditions = { readonly world?: SyncWorld; readonly limits?: ConnectionLimits }

export type StationSyncOptions = SyncConditions & {
  readonly context: StationContext
  readonly tools: HostTools
  /** Told when what screens show of the office, or what came from it, may have changed. */
  readonly onChanged: (topics: readonly Topic[]) => void
  /** Told of each mistake of the station itself. */
  readonly onFault: (fault: unknown) => void
}

/** What of the station an office can change. */
const TAKEN_OVER: readonly Topic[] = ['sync', 'notices', 'supplies', 'station']

/**
 * A station's dealings with its street office. Nothing of it ever keeps a rider waiting, and whatever goes wrong, the
 * sheets are still pending: what is handed in is worked out from the counts each time anew.
 */
export class StationSync {
  readonly #options: StationSyncOptions
  readonly #world: SyncWorld
  readonly #loop: SyncLoop
  readonly #closing = new AbortController()

  constructor(options: StationSyncOptions) {
    const { context, tools, world = systemWorld, limits } = options
    this.#options = options
    this.#world = world
    this.#loop = new SyncLoop({
      world,
      isPressing: () => context.acknowledgements.countPending(context.series.get()?.after.seq ?? 0).fresh > 0,
      round: (wish, signal) => runRound({ context, tools, signal, ...(limits && { limits }) }, wish),
      onChanged: (result) => this.#tell(result),
      onFault: options.onFault,
    })
    removeLeftReplays(context.dataDir)
    this.#startIfPaired()
  }

  /** A command was carried out: something may have been counted. */
  noteChange(): void {
    this.#loop.noteChange()
  }

  status(): SyncStatus {
    return describeSync(this.#options.context, this.#loop.state(), this.#world.networks() !== '')
  }

  async pair(pairing: Pairing, by: AttendantId): Promise<PairOutcome> {
    const { context, tools, limits } = this.#options
    const options = { context, tools, signal: this.#closing.signal, ...(limits && { limits }) }
    const outcome = await pairWithOffice(options, pairing, by)
    if (outcome.outcome === 'paired') {
      // What is under way was for the pairing before.
      this.#loop.stop()
      this.#startIfPaired()
    }
    return outcome
  }

  unpair(by: AttendantId): ReturnType<typeof unpairFromOffice> {
    const outcome = unpairFromOffice(this.#options.context, by)
    // Only now: where the disk did not take it, the office is still called.
    this.#loop.stop()
    return outcome
  }

  async tryNow(): Promise<{ readonly outcome: 'tried' | 'not-paired' }> {
    if (!this.#options.context.officePairing.get()) return { outcome: 'not-paired' }
    await this.#loop.tryNow()
    return { outcome: 'tried' }
  }

  saveSheetFile(place: SavingPlace): Promise<SavedFile> {
    const { context, tools } = this.#options
    return saveSheetFile(context, tools, place, createBreathe(context.clock, this.#closing.signal))
  }

  /** Calls off what is under way. The database may be closed as soon as this returns. */
  close(): void {
    this.#closing.abort()
    this.#loop.stop()
  }

  #startIfPaired(): void {
    if (this.#options.context.officePairing.get()) this.#loop.start()
  }

  #tell(result: RoundResult | null): void {
    this.#options.onChanged(result?.hasTakenOver ? TAKEN_OVER : ['sync'])
  }
}
