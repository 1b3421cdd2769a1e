import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { checkLogUnhurriedly } from '../events/check-log-unhurriedly.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import { backupFiles, backupFolder, backupPath, unsoundPath } from './backup-files.ts'
import { type CopyReport, checkCopy } from './check-copy.ts'
import { copyBeside } from './copy-beside.ts'
import { forgetInCopy } from './forget-in-copies.ts'
import { describeFault } from './station-fault.ts'
import { whileFileRests } from './while-file-rests.ts'

const KEPT = 3

/** A copy this far behind is renewed on the same date too: a clock without a battery begins each day on the same one. */
const EVENTS_OF_A_BUSY_DAY = 500

/**
 * Copies the database once per business date, beside whatever else the station does, and then checks the log in no
 * hurry. A copy that cannot be read throughout is none; the latest such is kept beside them, for whoever is called to it.
 * Older copies go, but those from before a damage, which are worth most, stay as long as there is any.
 */
export class DailyBackup {
  readonly #context: StationContext
  readonly #log: HostTools['log']
  readonly #onBroken: (problem: string) => void
  #lookedOn: BusinessDate | undefined
  #isBusy = false
  readonly #closing = new AbortController()

  /** `onBroken` is told what is wrong with a database of which no sound copy can be made. */
  constructor(context: StationContext, log: HostTools['log'], onBroken: (problem: string) => void) {
    this.#context = context
    this.#log = log
    this.#onBroken = onBroken
  }

  /** To be called after whatever happened: free until a copy is due. Resolves when nothing is left to do. */
  async look(): Promise<void> {
    const { businessDate } = this.#context.localNow()
    if (businessDate === this.#lookedOn || this.#isBusy || !this.#context.isSetUp()) return
    this.#lookedOn = businessDate
    this.#isBusy = true
    try {
      if (this.#isDue(businessDate)) await this.#backUp(businessDate)
    } catch (fault) {
      // A station that closes in the middle of it makes its copy when it opens again.
      if (!this.#closing.signal.aborted) this.#log(`No backup was made: ${describeFault(fault)}`)
    } finally {
      this.#isBusy = false
    }
  }

  /** Lets the database go in the middle of a copy, for whoever opens it next. */
  close(): void {
    this.#closing.abort()
  }

  #isDue(businessDate: BusinessDate): boolean {
    const [latest] = backupFiles(this.#context.dataDir)
    if (latest?.businessDate !== businessDate) return true
    return this.#context.eventLog.head().seq - latest.throughSeq >= EVENTS_OF_A_BUSY_DAY
  }

  async #backUp(businessDate: BusinessDate): Promise<void> {
    const isMade = await this.#copy(businessDate)
    const { dataDir, notices, devices, clock } = this.#context
    const report = await checkLogUnhurriedly(this.#context)
    devices.noteLogCheck(report)
    if (report.outcome === 'damaged') {
      notices.add({ code: 'log-damaged', at: clock.now(), detail: `event ${report.firstBadEvent}` })
    }
    if (!isMade) return
    // No more than these were there when the damage came, so the oldest are from before it.
    const untilOldest = report.outcome === 'damaged' ? -KEPT : undefined
    for (const old of backupFiles(dataDir).slice(KEPT, untilOldest)) rmSync(old.path, { force: true })
  }

  /** Answers false where the copy, and so the database, cannot be read throughout. */
  async #copy(businessDate: BusinessDate): Promise<boolean> {
    const { dataDir, db, eventLog } = this.#context
    const { signal } = this.#closing
    mkdirSync(backupFolder(dataDir), { recursive: true, mode: 0o700 })
    const draft = join(backupFolder(dataDir), 'station.db.new')
    removeDraft(draft)
    const { seq } = eventLog.head()
    const isCopied = await whileFileRests(db, () => copyBeside(db.name, draft), signal)
    const copy: CopyReport = isCopied ? await checkCopy(draft, signal) : { outcome: 'broken', problem: 'EIO' }
    if (copy.threadFault) this.#log(`No other thread could read the copy: ${describeFault(copy.threadFault)}`)
    if (copy.outcome === 'broken') this.#onBroken(copy.problem)
    const isSound = copy.outcome === 'sound'
    if (isCopied) this.#keep(draft, seq, isSound ? backupPath(dataDir, seq, businessDate) : unsoundPath(dataDir))
    removeDraft(draft)
    if (isSound) rmSync(unsoundPath(dataDir), { force: true })
    return isSound
  }

  /** Whoever was forgotten since it was begun is still in the draft, and one that is broken may go whole by that. */
  #keep(draft: string, seq: number, path: string): void {
    for (const event of this.#context.eventLog.events(seq)) {
      if (event.kind === 'rider.forgotten') forgetInCopy(draft, event.payload.riderRef)
    }
    if (existsSync(draft)) renameSync(draft, path)
  }
}

/** With what a check that was broken off leaves beside it. */
function removeDraft(draft: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(`${draft}${part}`, { force: true })
}
