import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBrowserHost } from '../../../electron/browser-host/start-browser-host.ts'
import { openStation } from '../../../electron/station/open-station.ts'
import type { Station } from '../../../electron/station/station.ts'
import { fillKiosk } from './fill-kiosk.ts'

/** A kiosk without its window: the built screens over the browser host, before a real station with registered riders. */
export type BenchKiosk = {
  /** Opens the screens in a browser, as often as it is asked for. */
  readonly address: string
  /** One rider code each of different riders. */
  readonly codes: readonly string[]
  /** Every scan so far, in order. */
  readonly scans: readonly TakenScan[]
  close(): Promise<void>
}

/** What the station made of a scan, and how long it took from the call until the visit was on the disk. */
export type TakenScan = { readonly outcome: string; readonly tookMs: number }

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

export async function aBenchKiosk({ riders = 0 } = {}): Promise<BenchKiosk> {
  if (!process.env['NOBUILD']) buildScreens()
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-bench-'))
  const station = await openStation({ dataDir, tools: { host: 'browser', version: 'bench', log: console.error } })
  const codes = await fillKiosk(station, riders)
  const scans: TakenScan[] = []
  const host = await startBrowserHost({
    station: withTimedScans(station, (scan) => scans.push(scan)),
    pagesDir: join(PROJECT, 'dist', 'renderer'),
    port: 0,
  })
  return {
    address: host.address,
    codes,
    scans,
    async close() {
      await host.close()
      station.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Builds what is stale, as every start does. */
export function buildScreens(): void {
  execFileSync(process.execPath, [join(PROJECT, 'electron', 'launch', 'build.mjs')], { stdio: 'inherit' })
}

function withTimedScans(station: Station, onScan: (scan: TakenScan) => void): Station {
  return {
    ...station,
    async dispatch(path, input, caller) {
      const startedMs = performance.now()
      const answer = await station.dispatch(path, input, caller)
      const tookMs = performance.now() - startedMs
      if (path === 'checkIns.scan') {
        onScan({ outcome: answer.ok ? (answer.value as { outcome: string }).outcome : answer.refusal.code, tookMs })
      }
      return answer
    },
  }
}
