import type { Caller } from '../../shared/contract/create-dispatcher.ts'
import type { Envelope } from '../../shared/contract/envelope.ts'
import type { Notice } from '../../shared/contract/groups/station-calls.ts'
import type { Clock } from '../../shared/time/clock.ts'
import { holdDataFolder } from './database/hold-data-folder.ts'
import { isDamage } from './database/is-damage.ts'
import { describeFault, inWords } from './database/station-fault.ts'
import { replaceDatabase } from './open-context.ts'
import type { Replaced, StationCore } from './open-station-core.ts'

export type RecoverableCoreOptions = {
  readonly dataDir: string
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Opens the core of the held folder; or the next one, once its database was replaced. */
  readonly open: (replaced?: Replaced) => StationCore
  /** Told when the broken database is closed, and when another is in its place: nothing is as it was. */
  readonly onChanged: () => void
}

/**
 * A core of a data folder that it holds, whose database is replaced by its best copy when it could not keep what
 * happened. Where that fails, as on a full disk, it is tried again until there is room; and where it breaks again and
 * again, only so often, lest a bad disk be filled with copies.
 */
export class RecoverableCore {
  readonly #options: RecoverableCoreOptions
  readonly #letGo: () => void
  #core: StationCore
  #state: 'open' | 'out-of-service' | 'closed' = 'open'
  /** Set while another database is in place and keeps from being opened. */
  #replaced: Notice | undefined
  /** When the last two were replaced. */
  #replacedAtMs: readonly [number, number] = [NEVER, NEVER]
  #triedAtMs = NEVER
  #said = ''

  /** Throws `StationFault` with a sentence when it cannot be opened. */
  constructor(options: RecoverableCoreOptions) {
    this.#options = options
    this.#letGo = inWords(options.dataDir, () => holdDataFolder(options.dataDir))
    try {
      this.#core = inWords(options.dataDir, () => options.open())
    } catch (fault) {
      this.#letGo()
      throw fault
    }
  }

  /** The core as it is now; closed while a recovery waits for its next try. */
  get core(): StationCore {
    return this.#core
  }

  async dispatch(path: string, input: unknown, caller: Caller): Promise<Envelope> {
    if (this.#state === 'out-of-service' && !this.#recover(this.#core)) return OUT_OF_SERVICE
    const core = this.#core
    const envelope = await core.dispatcher.dispatch(path, input, caller)
    if (!core.isBroken()) return envelope
    if (envelope.ok || envelope.refusal.code !== 'internal') {
      // What was answered is done, and is not done twice. Nor does who asked for it wait for what comes now.
      setImmediate(() => this.#recover(core))
      return envelope
    }
    return this.#recover(core) ? this.dispatch(path, input, caller) : OUT_OF_SERVICE
  }

  close(): void {
    if (this.#state === 'open') this.#core.close()
    this.#state = 'closed'
    this.#letGo()
  }

  /** Answers whether it is worth asking again. */
  #recover(broken: StationCore): boolean {
    if (this.#state === 'closed') return false
    if (broken !== this.#core) return true
    const { dataDir, clock, open, onChanged } = this.#options
    if (clock.monotonicMs() - this.#triedAtMs < RECOVER_AGAIN_MS) return false
    const isFirstTry = this.#state === 'open'
    if (isFirstTry && !this.#mayReplace()) {
      this.#say('The database broke again, and is not replaced a third time within a day.')
      return false
    }
    if (isFirstTry) broken.close()
    this.#state = 'out-of-service'
    this.#triedAtMs = clock.monotonicMs()
    try {
      const notice = inWords(dataDir, () => this.#replaced ?? this.#replace())
      this.#replaced = notice
      this.#core = inWords(dataDir, () => open({ notice, before: broken }))
    } catch (fault) {
      this.#say(`The database could not be recovered: ${describeFault(fault)}`)
      // What took its place cannot be read either, and another may.
      if (isDamage(fault) && this.#mayReplace()) this.#replaced = undefined
      // Every screen asks, and hears that the station is out of service.
      if (isFirstTry) onChanged()
      return false
    }
    this.#state = 'open'
    this.#replaced = undefined
    onChanged()
    return true
  }

  /** Twice a day at most. */
  #mayReplace(): boolean {
    return this.#options.clock.monotonicMs() - this.#replacedAtMs[0] >= DAY_MS
  }

  #replace(): Notice {
    const { dataDir, clock } = this.#options
    const notice = replaceDatabase(dataDir, clock.now())
    this.#replacedAtMs = [this.#replacedAtMs[1], clock.monotonicMs()]
    return notice
  }

  /** The same each time is said once: what broke the database is further up in the same log. */
  #say(line: string): void {
    if (line !== this.#said) this.#options.log(line)
    this.#said = line
  }
}

/** Riders and attendants read the words of the screens. */
const OUT_OF_SERVICE: Envelope = {
  ok: false,
  refusal: { code: 'out-of-service', message: 'The database is broken, and could not be restored yet.' },
}

const NEVER = Number.NEGATIVE_INFINITY
/** Screens ask every few seconds, and a recovery reads the whole database. */
const RECOVER_AGAIN_MS = 10_000
const DAY_MS = 86_400_000
