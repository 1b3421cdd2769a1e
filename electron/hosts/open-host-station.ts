import { describeFault } from '../station/database/station-fault.ts'
import type { HostTools, OpenStationOptions, Station } from '../station/station.ts'
import { makeDemoFolder } from './demo-folder.ts'
import { describeSample } from './describe-sample.ts'
import { keepLog } from './keep-log.ts'
import type { HostOptions } from './read-host-options.ts'

export type HostStation = {
  readonly station: Station
  readonly dataDir: string
  /** For what goes wrong: kept in the data folder, too. */
  readonly log: (line: string) => void
  /** Closes the station, and removes what was only for show. */
  close(): void
}

/** Opens the station that a host was asked for, in its own folder or in a throw-away one. */
export async function openHostStation(
  openStation: (options: OpenStationOptions) => Promise<Station>,
  { dataDir, demo }: Pick<HostOptions, 'dataDir' | 'demo'>,
  tools: HostTools,
): Promise<HostStation> {
  const demoFolder = dataDir === undefined ? makeDemoFolder() : undefined
  const folder = demoFolder?.dataDir ?? dataDir ?? ''
  const log = keepLog(folder, tools.log)
  const noteAlone = keepLog(folder, () => {})
  // Node says it as well, and ends, or Electron shows it.
  const noteUncaught = (fault: unknown) => noteAlone(`Nothing expected this: ${describeFault(fault)}`)
  try {
    const station = await openStation({ dataDir: folder, tools: { ...tools, log }, sample: demo })
    noteAlone(`The station was opened by version ${tools.version} (${tools.host}).`)
    process.on('uncaughtExceptionMonitor', noteUncaught)
    if (demo) for (const line of describeSample(folder)) tools.log(line)
    return {
      station,
      dataDir: folder,
      log,
      close() {
        process.off('uncaughtExceptionMonitor', noteUncaught)
        station.close()
        demoFolder?.remove()
      },
    }
  } catch (fault) {
    // The host says it on its own way out.
    noteAlone(`The station could not be opened: ${describeFault(fault)}`)
    demoFolder?.remove()
    throw fault
  }
}
