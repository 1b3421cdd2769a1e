import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type DemoFolder = { readonly dataDir: string; remove(): void }

/** A data folder for one demonstration, gone when the station closes. */
export function makeDemoFolder(): DemoFolder {
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-demo-'))
  return {
    dataDir,
    remove: () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}
