import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { formatPairing } from '../../../shared/upstream/pairing-text.ts'
import { SCENES } from '../../support/camera-clips/scene.ts'
import { writeClip } from '../../support/camera-clips/write-clip.ts'
import { readSampleGuide } from '../../support/sample-guide.ts'
import { projectDir } from './project-dir.ts'

/** A film of a hand holding the first sample rider's card before the camera: known by name before it is drawn. */
export const CAMERA_CLIP = clipFile('card')
/** The same, of what an office shows for a kiosk to be paired. */
export const PAIRING_CLIP = clipFile('pairing')

export const FILMED_OFFICE = 'https://office.example:8443'

export function drawCardClip(sampleDir: string): void {
  const [rider] = readSampleGuide(sampleDir).riders
  if (!rider) throw new Error('There is no rider in the sample station.')
  draw(CAMERA_CLIP, rider.codeText)
}

export function drawPairingClip(): void {
  const pairing = formatPairing({ officeAddress: FILMED_OFFICE, pairingCode: 'ABCDEFGHIJKLMN23' })
  draw(PAIRING_CLIP, pairing)
}

function draw(clip: string, text: string): void {
  mkdirSync(dirname(clip), { recursive: true })
  writeClip(clip, text, SCENES.typical, { frames: 12 })
}

function clipFile(name: string): string {
  return join(projectDir, 'artifacts', 'e2e-clips', `${name}.y4m`)
}
