import type { Caller } from '../../shared/contract/create-dispatcher.ts'
import type { Envelope } from '../../shared/contract/envelope.ts'
import type { Notice } from '../../shared/contract/groups/station-calls.ts'
import type { Clock } from '../../shared/time/clock.ts'
import { holdDataFolder } from './database/hold-data-folder.ts'
import { inWords } from './database/station-fault.ts'
import { replaceDatabase } from './open-context.ts'
import type { StationCore } from './open-station-core.ts'

export type RecoverableCoreOptions = {
  readonly dataDir: string
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Opens the core; with what is to be said of it once its database was replaced. */
  readonly open: (replaced?: Notice) => StationCore
  /** Told when another database is in place of the broken one. */
  readonly onRecovered: () => void
}

/**
 * A core whose database is replaced by its best copy when it could not keep what happened; once, lest a bad disk be
 * filled with copies. Where that fails, as on a full disk, it is tried again until there is room.
 */
export class RecoverableCore {
  readonly #options: RecoverableCoreOptions
  #core: StationCore
  #recovery: 'none' | 'wanted' | 'done' = 'none'
  /** Set once another database is in place, whatever keeps it from being opened. */
  #replaced: Notice | undefined
  #triedAtMs = Number.NEGATIVE_INFINITY

  /** Throws `StationFault` with a sentence when it cannot be opened. */
  constructor(options: RecoverableCoreOptions) {
    this.#options = options
    this.#core = inWords(options.dataDir, () => options.open())
  }

  /** The core as it is now; closed while a recovery waits for its next try. */
  get core(): StationCore {
    return this.#core
  }

  async dispatch(path: string, input: unknown, caller: Caller): Promise<Envelope> {
    if (this.#recovery === 'wanted') this.#recover(this.#core)
    const core = this.#core
    const envelope = await core.dispatcher.dispatch(path, input, caller)
    const isAnotherThere = core.isBroken() && this.#recover(core)
    return isAnotherThere ? this.#core.dispatcher.dispatch(path, input, caller) : envelope
  }

  close(): void {
    this.#core.close()
  }

  /** Answers whether it is worth asking again. */
  #recover(broken: StationCore): boolean {
    if (broken !== this.#core) return true
    const { dataDir, clock, log, open, onRecovered } = this.#options
    if (this.#recovery === 'done' || clock.monotonicMs() - this.#triedAtMs < RECOVER_AGAIN_MS) return false
    if (this.#recovery === 'none') broken.close()
    this.#recovery = 'wanted'
    this.#triedAtMs = clock.monotonicMs()
    try {
      this.#replaced ??= inWords(dataDir, () => this.#replace())
      this.#core = inWords(dataDir, () => open(this.#replaced))
    } catch (fault) {
      log(`The database could not be recovered: ${fault instanceof Error ? fault.message : String(fault)}`)
      return false
    }
    this.#recovery = 'done'
    onRecovered()
    return true
  }

  #replace(): Notice {
    const { dataDir, clock } = this.#options
    const letGo = holdDataFolder(dataDir)
    try {
      return replaceDatabase(dataDir, clock.now())
    } finally {
      letGo()
    }
  }
}

/** Screens ask every few seconds, and a recovery reads the whole database. */
const RECOVER_AGAIN_MS = 10_000
