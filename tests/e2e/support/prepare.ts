import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawCameraClips } from './camera-clip.ts'
import { projectDir } from './project-dir.ts'
import { serveStation } from './serve-station.ts'

/** Builds what is stale, fills one sample station that every spec gets a copy of, and films what is held before cameras. */
export default async function prepare(): Promise<() => void> {
  execFileSync(process.execPath, [join(projectDir, 'electron', 'launch', 'build.mjs')], { stdio: 'inherit' })
  const sampleDir = mkdtempSync(join(tmpdir(), 'rider-station-sample-'))
  const served = await serveStation(['--demo', '--data', sampleDir])
  await served.stop()
  drawCameraClips(sampleDir)
  process.env['SAMPLE_STATION_DIR'] = sampleDir
  return () => rmSync(sampleDir, { recursive: true, force: true })
}
