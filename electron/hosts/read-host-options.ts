import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataDir } from './default-data-dir.ts'

export type HostOptions = {
  /** Undefined for a throw-away folder. */
  readonly dataDir: string | undefined
  readonly demo: boolean
  readonly kiosk: boolean
  /** 0 lets the system choose. */
  readonly port: number
  /** The browser of this machine, for the app window and for drawing PDF. */
  readonly browser: string | undefined
  readonly openWindow: boolean
}

/**
 * Reads what a host is started with. It skips what it does not know, since Electron's command line carries switches
 * of Chromium too; `npm start` has refused a mistyped option before.
 */
export function readHostOptions(args: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      browser: { type: 'string' },
      demo: { type: 'boolean' },
      kiosk: { type: 'boolean' },
      'open-window': { type: 'boolean' },
    },
  })
  const demo = values['demo'] === true
  const given = typeof values['data'] === 'string' ? resolve(values['data']) : undefined
  return {
    dataDir: given ?? (demo ? undefined : defaultDataDir(process.platform, process.env)),
    demo,
    kiosk: values['kiosk'] === true,
    port: typeof values['port'] === 'string' ? Number(values['port']) : 0,
    browser: typeof values['browser'] === 'string' ? values['browser'] : undefined,
    openWindow: values['open-window'] === true,
  }
}
