import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SCENES } from '../../support/camera-clips/scene.ts'
import { writeClip } from '../../support/camera-clips/write-clip.ts'
import { readSampleGuide } from '../../support/sample-guide.ts'
import { projectDir } from './project-dir.ts'

/** A film of a hand holding the first sample rider's card before the camera: known by name before it is drawn. */
export const CAMERA_CLIP = join(projectDir, 'artifacts', 'e2e-clips', 'card.y4m')

export function drawCameraClip(sampleDir: string): void {
  const [rider] = readSampleGuide(sampleDir).riders
  if (!rider) throw new Error('There is no rider in the sample station.')
  mkdirSync(dirname(CAMERA_CLIP), { recursive: true })
  writeClip(CAMERA_CLIP, rider.codeText, SCENES.typical)
}
