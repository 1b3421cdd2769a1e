import { createDispatcher, type Dispatcher } from '../../shared/contract/create-dispatcher.ts'
import type { Topic } from '../../shared/contract/define-contract.ts'
import { stationContract } from '../../shared/contract/station-contract.ts'
import type { Clock } from '../../shared/time/clock.ts'
import { DailyBackup } from './database/daily-backup.ts'
import { holdDataFolder } from './database/hold-data-folder.ts'
import { openDatabase } from './database/open-database.ts'
import { reconcileSettings } from './settings/reconcile-settings.ts'
import type { HostTools } from './station.ts'
import { createContext, type StationContext } from './station-context.ts'
import { createHandlers, type LookAround } from './station-handlers.ts'

/** One data folder, opened: its context and the door to it. */
export type StationCore = {
  readonly context: StationContext
  readonly dispatcher: Dispatcher
  close(): void
}

export type CoreOptions = {
  readonly dataDir: string
  readonly tools: HostTools
  readonly clock: Clock
  readonly lookAround: LookAround
  readonly onChanged: (topics: readonly Topic[]) => void
}

/** Holds and opens a data folder. Throws `StationFault` with a sentence when it cannot. */
export function openStationCore({ dataDir, tools, clock, lookAround, onChanged }: CoreOptions): StationCore {
  const letGo = holdDataFolder(dataDir)
  try {
    const db = openDatabase(dataDir)
    const context = createContext(db, dataDir, clock)
    for (const notice of reconcileSettings(context, dataDir)) context.notices.add(notice)
    const backup = new DailyBackup(context, tools.log)
    /** What is made up is thrown away, and needs no copy. */
    const keepBackup = () => void (lookAround.state === 'own' && backup.look())
    const dispatcher = createDispatcher(stationContract, createHandlers(context, tools, lookAround), {
      roleOf(caller) {
        const attendantId = context.sessions.attendantAt(caller)
        return (attendantId && context.attendants.get(attendantId)?.role) ?? 'anyone'
      },
      onChanged(topics) {
        onChanged(topics)
        keepBackup()
      },
      onFault(path, fault) {
        tools.log(`${path} failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`)
      },
    })
    keepBackup()
    return {
      context,
      dispatcher,
      close() {
        db.close()
        letGo()
      },
    }
  } catch (fault) {
    letGo()
    throw fault
  }
}
