import type { Notice } from '../../shared/contract/groups/station-calls.ts'
import type { Clock } from '../../shared/time/clock.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { enterStarterCatalogue } from './catalogue/starter-catalogue.ts'
import { isDamage } from './database/is-damage.ts'
import { type OpenDatabase, openDatabase } from './database/open-database.ts'
import {
  finishRecovery,
  isDatabaseLost,
  latestSetAside,
  type Recovery,
  recoverDatabase,
  type WhileOpen,
} from './database/recover-database.ts'
import { checkLogEnd } from './events/check-event-chain.ts'
import { mendProjections } from './events/mend-projections.ts'
import { createContext, type KnownOfClock, type StationContext } from './station-context.ts'

/**
 * Opens the database of a held data folder and makes its context. A database that is broken or gone is replaced by the
 * best copy and all that can still be read of it: riders are at the door. Notices say what happened. One that was
 * `replaced` already is not replaced again; where nothing was lost by that, it goes on with what was `known` before.
 */
export function openContext(dataDir: string, clock: Clock, replaced?: Notice, known?: KnownOfClock): StationContext {
  if (replaced) return openReplaced(dataDir, clock, replaced, known)
  finishRecovery(dataDir, clock.now())
  return openAsItIs(dataDir, clock) ?? openReplaced(dataDir, clock, replaceDatabase(dataDir, clock.now()).notice)
}

/** What took the place of a broken database. */
export type Replacement = {
  /** What attendants should know of it. */
  readonly notice: Notice
  /** Whether it is known to lack nothing that happened. */
  readonly isWhole: boolean
}

/** Replaces the broken database of a held data folder. */
export function replaceDatabase(dataDir: string, now: Instant, whileOpen?: WhileOpen): Replacement {
  const noticeOf = (detail: string): Notice => ({ code: 'database-restored', at: now, detail })
  // A try before this one may have failed when all was saved, and only the last step was left.
  if (finishRecovery(dataDir, now)) return { notice: noticeOf(latestSetAside(dataDir) ?? ''), isWhole: false }
  const recovery = recoverDatabase(dataDir, now, whileOpen)
  return { notice: noticeOf(describeRecovery(recovery)), isWhole: recovery.isWhole }
}

function openAsItIs(dataDir: string, clock: Clock): StationContext | undefined {
  if (isDatabaseLost(dataDir)) return undefined
  try {
    const context = contextOf(openDatabase(dataDir), dataDir, clock)
    const setAside = latestSetAside(dataDir)
    // Until somebody has looked into it and taken it away.
    if (setAside) context.notices.add({ code: 'database-restored', at: clock.now(), detail: setAside })
    return context
  } catch (fault) {
    if (isDamage(fault)) return undefined
    throw fault
  }
}

function openReplaced(dataDir: string, clock: Clock, replaced: Notice, known?: KnownOfClock): StationContext {
  const context = contextOf(openDatabase(dataDir), dataDir, clock, known)
  context.notices.add(replaced)
  return context
}

function contextOf(db: OpenDatabase, dataDir: string, clock: Clock, known?: KnownOfClock): StationContext {
  try {
    const context = createContext(db, dataDir, clock, known)
    // Read what no station can do without while the database can still be replaced. Where it was set up before there
    // were supplies, it gets a catalogue.
    context.officePairing.get()
    if (mendProjections(db, context.stores)) {
      context.notices.add({ code: 'database-mended', at: clock.now(), detail: 'settings and catalogue' })
    }
    if (context.isSetUp()) context.inTransaction(() => enterStarterCatalogue(context))
    const report = checkLogEnd(context)
    if (report.outcome === 'damaged') {
      context.notices.add({ code: 'log-damaged', at: clock.now(), detail: `event ${report.firstBadEvent}` })
    }
    return context
  } catch (fault) {
    db.close()
    throw fault
  }
}

function describeRecovery({ keptAs, backup, carriedOver }: Recovery): string {
  const from = backup ? `backup of ${backup.businessDate} with ${backup.throughSeq} events` : 'no backup'
  return `${from}, ${carriedOver} more saved; ${keptAs ?? 'no database'}`
}
