import { closeSync, openSync, writeSync } from 'node:fs'
import { create } from 'qrcode'
import { CLIP_HEIGHT, CLIP_WIDTH, drawFrame, drawRoom } from './draw-frame.ts'
import type { Scene } from './scene.ts'

/**
 * Writes a clip for Chromium's fake camera (`--use-file-for-fake-video-capture`), which plays it over and over: a code
 * held before a camera, as the scene says. Plain Y4M, so that no other program is needed.
 *
 *     writeClip(join(folder, 'tilted.y4m'), riderCodeText, SCENES.tilted)
 */
export function writeClip(path: string, text: string, scene: Scene, { frames = 24 } = {}): void {
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  const code = { size: modules.size, isDark: (row: number, column: number) => modules.get(row, column) === 1 }
  const colourless = new Uint8Array((CLIP_WIDTH * CLIP_HEIGHT) / 2).fill(128)
  const room = drawRoom(scene)
  const file = openSync(path, 'w')
  try {
    writeSync(file, `YUV4MPEG2 W${CLIP_WIDTH} H${CLIP_HEIGHT} F30:1 Ip A1:1 C420\n`)
    for (let frame = 0; frame < frames; frame += 1) {
      writeSync(file, 'FRAME\n')
      writeSync(file, drawFrame(room, code, scene, frame / frames))
      writeSync(file, colourless)
    }
  } finally {
    closeSync(file)
  }
}
