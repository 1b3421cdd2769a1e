import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'station.log'
/** Two files of this size at most: years of what goes wrong now and then. */
const MOST_BYTES = 1_000_000

/**
 * Has a log go into a file in the data folder as well: a kiosk has no terminal, and whoever is called to it weeks later
 * asks what happened. Where the file cannot be written the station goes on without.
 */
export function keepLog(dataDir: string, log: (line: string) => void): (line: string) => void {
  const file = join(dataDir, FILE)
  return (line) => {
    log(line)
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 })
    } catch {
      // A full or broken disk: the screens say so.
    }
  }
}
