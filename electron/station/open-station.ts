import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOPICS, type Topic } from '../../shared/contract/define-contract.ts'
import { StationRefusal } from '../../shared/contract/station-refusal.ts'
import { takeNewPinFromFile } from './attendants/take-new-pin-from-file.ts'
import { describeFault, inWords } from './database/station-fault.ts'
import { machineClock } from './machine-clock.ts'
import { openStationCore, type Replaced, type StationCore } from './open-station-core.ts'
import { RecoverableCore } from './recoverable-core.ts'
import { fillSampleStation } from './sample/fill-sample-station.ts'
import type { OpenStationOptions, Station } from './station.ts'
import type { LookAround } from './station-handlers.ts'

type Listener = (payload: unknown) => void

/**
 * Opens the station of a data folder. "Look around" opens a sample station beside it in a throw-away folder, and every
 * call goes there until it ends: nothing made up ever enters the real one.
 *
 * Throws `StationFault` with a sentence when the folder is in use, too new or unreadable.
 */
export async function openStation(options: OpenStationOptions): Promise<Station> {
  const { dataDir, tools, clock = machineClock, sample = false } = options
  inWords(dataDir, () => mkdirSync(dataDir, { recursive: true, mode: 0o700 }))
  const listeners = new Set<Listener>()
  const onChanged = (topics: readonly Topic[]) => {
    for (const listener of listeners) tell(listener, { topics })
  }
  /** What was done is done: a screen that fails to hear of it does not make it fail. */
  const tell = (listener: Listener, payload: unknown) => {
    try {
      listener(payload)
    } catch (fault) {
      tools.log(`A screen could not be told of a change: ${describeFault(fault)}`)
    }
  }

  const openCore = (folder: string, lookAround: LookAround, replaced?: Replaced) =>
    openStationCore({
      dataDir: folder,
      tools,
      clock,
      lookAround,
      onChanged,
      replaced,
      ...(options.sync && { sync: options.sync }),
    })

  let looking: StationCore | undefined
  const ownLook: LookAround = {
    state: sample ? 'given' : 'own',
    async begin() {
      const folder = mkdtempSync(join(tmpdir(), 'rider-station-look-'))
      const core = openCore(folder, { state: 'looking', begin: notInside, end: endLook })
      try {
        const guide = await fillSampleStation(core.context)
        if (looking) throw new StationRefusal('not-now', 'A look around has begun already.')
        if (own.core.context.isSetUp()) throw new StationRefusal('not-now', 'The station was set up in the meantime.')
        looking = core
        return guide
      } catch (fault) {
        closeAndRemove(core)
        throw fault
      }
    },
    end: notInside,
  }
  const own = new RecoverableCore({
    ...{ dataDir, clock, log: tools.log },
    open: (replaced) => openCore(dataDir, ownLook, replaced),
    onChanged: () => onChanged(TOPICS),
  })

  function endLook(): void {
    if (looking) closeAndRemove(looking)
    looking = undefined
  }

  try {
    const { context } = own.core
    if (sample && !context.isSetUp()) await fillSampleStation(context)
    await takeNewPinFromFile(context)
  } catch (fault) {
    own.close()
    throw fault
  }

  return {
    dispatch: (path, input, caller) => (looking?.dispatcher ?? own).dispatch(path, input, caller),
    listen(path, listener) {
      if (path !== 'station.changed') return () => {}
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forgetScreen(caller) {
      own.core.context.sessions.end(caller)
      looking?.context.sessions.end(caller)
    },
    close() {
      endLook()
      own.close()
    },
  }
}

function notInside(): never {
  throw new StationRefusal('not-now', 'This is not a look around.')
}

function closeAndRemove(core: StationCore): void {
  core.close()
  rmSync(core.context.dataDir, { recursive: true, force: true })
}
