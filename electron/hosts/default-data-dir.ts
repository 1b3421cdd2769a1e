import { homedir } from 'node:os'
import { join } from 'node:path'

const FOLDER = 'rider-station-kiosk'

/** Where the platform keeps the data of an application. */
export function defaultDataDir(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), FOLDER)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', FOLDER)
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), FOLDER)
}
