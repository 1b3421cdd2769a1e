import type { Caller } from '../../shared/contract/create-dispatcher.ts'
import type { Envelope, OutageReason } from '../../shared/contract/envelope.ts'
import type { Clock } from '../../shared/time/clock.ts'
import { KEEPING, LETTING_IN } from './calls-that-keep.ts'
import { holdDataFolder } from './database/hold-data-folder.ts'
import { isDamage } from './database/is-damage.ts'
import { describeFault, inWords, NoRoom, NotWhole } from './database/station-fault.ts'
import { type Replacement, replaceDatabase } from './open-context.ts'
import type { Replaced, StationCore } from './open-station-core.ts'
import { outOfService } from './out-of-service.ts'
import { ReplacementTimes } from './replacement-times.ts'
import { RestWatch } from './rest-watch.ts'

export type RecoverableCoreOptions = {
  readonly dataDir: string
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Opens the core of the held folder; or the next one, once its database was replaced. */
  readonly open: (replaced?: Replaced) => StationCore
  /** Told when riders cannot be let in any more, and when they can again: nothing is as it was. */
  readonly onChanged: () => void
}

/**
 * A core of a data folder that it holds, whose database is replaced by its best copy and all that can be read of it:
 *
 * - where riders cannot be let in, at once and whatever is lost by it. Where that fails, as on a full disk, every screen
 *   hears that the station is out of service, and it is tried again.
 * - where they can, only if nothing at all is lost: for a command that failed at once, and else when nobody is there.
 *   Where that fails, the station goes on as it is.
 *
 * Where it breaks again and again, it is replaced only so often, lest a bad disk be filled with copies.
 */
export class RecoverableCore {
  readonly #options: RecoverableCoreOptions
  readonly #letGo: () => void
  readonly #times: ReplacementTimes
  readonly #rest: RestWatch
  #core: StationCore
  /** Not while another database is in place and keeps from being opened. */
  #isCoreOpen = true
  #isClosed = false
  /** What is known of that other database. */
  #replaced: Replacement | undefined
  /** Set while riders cannot be let in. */
  #outage: OutageReason | undefined
  #failedFor: OutageReason = 'broken'
  /** When a rider could not be let in last. */
  #failedAtMs = NEVER
  #triedAtMs = NEVER
  /** Until when a database that lets riders in stays as it is. */
  #staysUntilMs = NEVER
  #said = ''

  /** Throws `StationFault` with a sentence when it cannot be opened. */
  constructor(options: RecoverableCoreOptions) {
    this.#options = options
    this.#times = new ReplacementTimes(options.clock)
    this.#rest = new RestWatch({
      clock: options.clock,
      log: (line) => this.#say(line),
      isAnyoneHere: () => this.#core.isAnyoneHere(),
      onRest: () => {
        if (this.#isToBeReplaced()) this.#replaceWhole()
        this.#awaitRest()
      },
    })
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
    if (this.#outage && !this.#recover()) this.#keepOutage()
    if (this.#outage && (!this.#isCoreOpen || path === ASKED_BY_EVERY_SCREEN)) return outOfService(this.#outage)
    const core = this.#core
    this.#rest.noteCall()
    const envelope = await core.dispatcher.dispatch(path, input, caller)
    if (this.#isClosed || core.damage() === 'none') return envelope
    if (!envelope.ok && envelope.refusal.code === 'internal') {
      // Of another reason, such as a full disk, a rider is turned away without the database being of no use.
      const isUseless = LETTING_IN.has(path) && core.damage() === 'useless'
      if (this.#mend(core, path, isUseless)) return this.dispatch(path, input, caller)
      if (isUseless) this.#failedAtMs = this.#options.clock.monotonicMs()
      if (isUseless) this.#setOutage(this.#failedFor)
      if (isUseless || !this.#isCoreOpen) return outOfService(this.#failedFor)
    }
    // What was answered is done, and is not done twice. Nor does who asked for it wait for what comes now.
    if (envelope.ok && LETTING_IN.has(path) && core === this.#core) this.#setOutage(undefined)
    this.#awaitRest()
    return envelope
  }

  close(): void {
    this.#rest.close()
    if (this.#isCoreOpen) this.#core.close()
    this.#isClosed = true
    this.#letGo()
  }

  /** Answers whether it is worth asking again what failed. */
  #mend(core: StationCore, path: string, isUseless: boolean): boolean {
    if (core !== this.#core) return true
    if (isUseless || !this.#isCoreOpen) return this.#recover()
    return KEEPING.has(path) && this.#replaceWhole()
  }

  /** Has riders let in again, and answers whether another database is in place. */
  #recover(): boolean {
    const nowMs = this.#options.clock.monotonicMs()
    if (this.#isClosed || nowMs - this.#triedAtMs < RECOVER_AGAIN_MS) return false
    if (!this.#replaced && !this.#times.mayReplace()) {
      this.#failedFor = 'broken'
      this.#say('The database broke again, and is not replaced a third time within a day.')
      return false
    }
    this.#triedAtMs = nowMs
    return this.#replace(false)
  }

  /** Replaces a database that lets riders in, and answers whether another is in place. */
  #replaceWhole(): boolean {
    const nowMs = this.#options.clock.monotonicMs()
    if (nowMs < this.#staysUntilMs || !this.#times.mayReplaceUnneeded()) return false
    this.#staysUntilMs = nowMs + REPLACE_AGAIN_MS
    return this.#replace(true)
  }

  #replace(isWholeOnly: boolean): boolean {
    const { dataDir, open, onChanged } = this.#options
    const before = this.#core
    try {
      const replaced = this.#replaced ?? inWords(dataDir, () => this.#putAnotherInPlace(isWholeOnly))
      this.#replaced = replaced
      this.#core = inWords(dataDir, () => open({ ...replaced, before }))
    } catch (fault) {
      this.#noteFailure(fault)
      return false
    }
    this.#isCoreOpen = true
    this.#replaced = undefined
    this.#outage = undefined
    this.#failedFor = 'broken'
    this.#staysUntilMs = NEVER
    onChanged()
    return true
  }

  #putAnotherInPlace(isWholeOnly: boolean): Replacement {
    const { dataDir, clock } = this.#options
    const letGo = () => {
      if (this.#isCoreOpen) this.#core.close()
      this.#isCoreOpen = false
    }
    const replaced = replaceDatabase(dataDir, clock.now(), { letGo, isWholeOnly })
    this.#times.note()
    return replaced
  }

  #noteFailure(fault: unknown): void {
    this.#say(`The database could not be recovered: ${describeFault(fault)}`)
    this.#failedFor = fault instanceof NoRoom ? 'no-room' : 'broken'
    if (fault instanceof NotWhole) this.#staysUntilMs = FOR_GOOD
    if (this.#isCoreOpen) return
    // What took its place cannot be read either, and another may.
    if (isDamage(fault) && this.#times.mayReplace()) this.#replaced = undefined
    this.#setOutage(this.#failedFor)
  }

  /** Every screen asks, and hears whether the station is out of service. */
  #setOutage(outage: OutageReason | undefined): void {
    if (outage === this.#outage) return
    this.#outage = outage
    this.#options.onChanged()
  }

  /**
   * Who hears of the outage drops every scan, and so would never find out that others can be let in: only the next one
   * tells. After a while without a failure a screen is let try.
   */
  #keepOutage(): void {
    const isToBeTried = this.#isCoreOpen && this.#options.clock.monotonicMs() - this.#failedAtMs >= TRY_AGAIN_MS
    if (isToBeTried) this.#setOutage(undefined)
    else this.#outage = this.#failedFor
  }

  #awaitRest(): void {
    if (this.#isToBeReplaced()) this.#rest.wait()
  }

  /** Sooner or later, if nothing is lost by it. */
  #isToBeReplaced(): boolean {
    return this.#isCoreOpen && this.#core.damage() !== 'none' && this.#staysUntilMs < FOR_GOOD
  }

  /** The same each time is said once: what broke the database is further up in the same log. */
  #say(line: string): void {
    if (line !== this.#said) this.#options.log(line)
    this.#said = line
  }
}

const ASKED_BY_EVERY_SCREEN = 'station.overview'
const NEVER = Number.NEGATIVE_INFINITY
const FOR_GOOD = Number.POSITIVE_INFINITY
/** Screens ask every few seconds, and a recovery reads the whole database. */
const RECOVER_AGAIN_MS = 10_000
/** A rider whose own rows are broken turns others away no longer than this. */
const TRY_AGAIN_MS = 60_000
const REPLACE_AGAIN_MS = 3_600_000
