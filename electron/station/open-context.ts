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
} from './database/recover-database.ts'
import { checkLogEnd } from './events/check-event-chain.ts'
import { createContext, type StationContext } from './station-context.ts'

/**
 * Opens the database of a held data folder and makes its context. A database that is broken or gone is replaced by the
 * best copy and all that can still be read of it: riders are at the door. Notices say what happened.
 */
export function openContext(dataDir: string, clock: Clock, isKnownBroken = false): StationContext {
  finishRecovery(dataDir, clock.now())
  return (isKnownBroken ? undefined : openAsItIs(dataDir, clock)) ?? openRecovered(dataDir, clock)
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

function openRecovered(dataDir: string, clock: Clock): StationContext {
  const now = clock.now()
  const recovery = recoverDatabase(dataDir, now)
  const context = contextOf(openDatabase(dataDir), dataDir, clock)
  context.notices.add(noticeOf(recovery, now))
  return context
}

function contextOf(db: OpenDatabase, dataDir: string, clock: Clock): StationContext {
  try {
    const context = createContext(db, dataDir, clock)
    // Read what no station can do without while the database can still be replaced. Where it was set up before there
    // were supplies, it gets a catalogue.
    context.officePairing.get()
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

function noticeOf({ keptAs, backup, carriedOver }: Recovery, at: Instant): Notice {
  const from = backup ? `backup of ${backup.businessDate} with ${backup.throughSeq} events` : 'no backup'
  return { code: 'database-restored', at, detail: `${from}, ${carriedOver} more saved; ${keptAs ?? 'no database'}` }
}
