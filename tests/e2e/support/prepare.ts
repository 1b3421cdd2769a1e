import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { drawCardClip, drawPairingClip } from './camera-clip.ts'
import { pinnedNode } from './pinned-node.ts'
import { projectDir } from './project-dir.ts'
import { serveStation } from './serve-station.ts'

const SAMPLE_DAYS = 62
const FILL_OFFICE = join(projectDir, 'tests', 'support', 'office', 'fill-office.ts')

/**
 * Builds what is stale, fills one sample station and one sample office that every spec gets copies of, and films what is
 * held before cameras.
 */
export default async function prepare(): Promise<() => void> {
  if (!process.env['E2E_IS_BUILT']) {
    execFileSync(process.execPath, [join(projectDir, 'electron', 'launch', 'build.mjs')], { stdio: 'inherit' })
  }
  const sampleDir = mkdtempSync(join(tmpdir(), 'rider-station-sample-'))
  const sampleOfficeDir = mkdtempSync(join(tmpdir(), 'rider-station-sample-office-'))
  // Side by side: each of them alone leaves a core idle.
  const filling = promisify(execFile)(pinnedNode(), [FILL_OFFICE, sampleOfficeDir, String(SAMPLE_DAYS)])
  const serving = serveStation(['--demo', '--data', sampleDir])
  drawPairingClip()
  const served = await serving
  await served.stop()
  drawCardClip(sampleDir)
  await filling
  process.env['SAMPLE_STATION_DIR'] = sampleDir
  process.env['SAMPLE_OFFICE_DIR'] = sampleOfficeDir
  return () => {
    for (const dir of [sampleDir, sampleOfficeDir]) rmSync(dir, { recursive: true, force: true })
  }
}
