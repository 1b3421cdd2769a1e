import { createDispatcher, type Dispatcher } from '../../shared/contract/create-dispatcher.ts'
import type { Topic } from '../../shared/contract/define-contract.ts'
import { stationContract } from '../../shared/contract/station-contract.ts'
import type { Clock } from '../../shared/time/clock.ts'
import { type Damage, DamageWatch } from './damage-watch.ts'
import { checkpointWhenIdle } from './database/checkpoint-when-idle.ts'
import { DailyBackup } from './database/daily-backup.ts'
import { isDamage } from './database/is-damage.ts'
import { FaultLog } from './fault-log.ts'
import { openContext, type Replacement } from './open-context.ts'
import { reconcileSettings } from './settings/reconcile-settings.ts'
import type { HostTools } from './station.ts'
import type { StationContext } from './station-context.ts'
import { createHandlers, type LookAround } from './station-handlers.ts'
import { StationSync, type SyncConditions } from './sync/station-sync.ts'

/** One data folder, opened: its context and the door to it. */
export type StationCore = {
  readonly context: StationContext
  readonly dispatcher: Dispatcher
  /** What was found to be wrong with the database. */
  damage(): Damage
  /** Whether an attendant is signed in, or a rider stands before a screen. */
  isAnyoneHere(): boolean
  close(): void
}

/** What is to be said of a database that was found to be broken and was replaced, and whose place the core takes. */
export type Replaced = Replacement & { readonly before: StationCore }

export type CoreOptions = {
  readonly dataDir: string
  readonly tools: HostTools
  readonly clock: Clock
  readonly lookAround: LookAround
  readonly onChanged: (topics: readonly Topic[]) => void
  /** When the database was found to be broken while the station was open. */
  readonly replaced?: Replaced | undefined
  readonly sync?: SyncConditions
}

/** Opens a data folder that is held, or that nobody else knows of. Throws `StationFault` with a sentence when it cannot. */
export function openStationCore(options: CoreOptions): StationCore {
  const { dataDir, tools, clock, lookAround, onChanged, replaced } = options
  let opened: StationContext | undefined
  try {
    const before = replaced?.isWhole ? replaced.before.context : undefined
    const context = openContext(dataDir, clock, replaced?.notice, before)
    opened = context
    if (before) stayWith(context, before)
    const noteWrite = checkpointWhenIdle(context.db, tools.log)
    for (const notice of reconcileSettings(context, dataDir)) context.notices.add(notice)
    const damage = new DamageWatch(context)
    const faults = new FaultLog(tools.log)
    const backup = new DailyBackup(context, tools.log, (problem) => damage.note(problem))
    /** What is made up is thrown away, and needs no copy. */
    const keepBackup = () => void (lookAround.state === 'own' && backup.look())
    const sync = new StationSync({
      ...{ context, tools, onChanged },
      onFault(fault) {
        faults.note('Handing in day sheets', fault)
        if (isDamage(fault)) damage.note('day sheets')
      },
      ...options.sync,
    })
    const dispatcher = createDispatcher(stationContract, createHandlers(context, tools, lookAround, sync), {
      roleOf(caller) {
        const attendantId = context.sessions.attendantAt(caller)
        return (attendantId && context.attendants.get(attendantId)?.role) ?? 'anyone'
      },
      onChanged(topics) {
        noteWrite()
        sync.noteChange()
        onChanged(topics)
        keepBackup()
      },
      onFault(path, fault) {
        faults.note(path, fault)
        if (isDamage(fault)) damage.note(path)
      },
    })
    keepBackup()
    return {
      context,
      dispatcher,
      // What is made up is thrown away, and nothing takes its place.
      damage: () => (lookAround.state === 'own' ? damage.found() : 'none'),
      isAnyoneHere: () => context.sessions.isAnyoneSignedIn() || context.presentRiders.isAnyoneHere(),
      close() {
        sync.close()
        backup.close()
        context.db.close()
      },
    }
  } catch (fault) {
    opened?.db.close()
    throw fault
  }
}

/**
 * Nobody who is at a screen has to begin again. Not where something was lost: its number is given to what comes next,
 * which whoever is still at a screen with the former would take back instead.
 */
function stayWith(context: StationContext, before: StationContext): void {
  context.sessions.takeOver(before.sessions)
  context.presentRiders.takeOver(before.presentRiders)
}
