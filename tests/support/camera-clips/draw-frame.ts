import type { Scene } from './scene.ts'

export const CLIP_WIDTH = 1280
export const CLIP_HEIGHT = 720

/** The dark modules of a code. */
export type CodeModules = { readonly size: number; isDark(row: number, column: number): boolean }

/**
 * Draws what a camera would see: the luminance of one frame. A card with the code is turned in space and projected,
 * smeared by the hand and blurred by the lens; then the sensor adds its noise. `phase` runs from 0 to 1 over the clip.
 */
export function drawFrame(room: Float32Array, modules: CodeModules, scene: Scene, phase: number): Uint8Array {
  const picture = room.slice()
  const swing = phase * 2 * Math.PI
  const middleX = Math.round(CLIP_WIDTH / 2 + scene.swayPixels * Math.sin(swing))
  const middleY = Math.round(CLIP_HEIGHT / 2 + 0.4 * scene.swayPixels * Math.sin(2 * swing))
  const size = 2 * Math.ceil(scene.codeWidth * 1.1 + scene.smearPixels)
  const patch = drawCard(modules, scene, size)
  for (let row = 0; row < size; row += 1) {
    const y = middleY - size / 2 + row
    if (y < 0 || y >= CLIP_HEIGHT) continue
    for (let column = 0; column < size; column += 1) {
      const x = middleX - size / 2 + column
      if (x < 0 || x >= CLIP_WIDTH) continue
      const at = row * size + column
      picture[y * CLIP_WIDTH + x] = picture[y * CLIP_WIDTH + x]! * (1 - patch.cover[at]!) + patch.card[at]!
    }
  }
  return withNoise(picture, scene.noise, Math.round(phase * 1000) + 1)
}

/** A wall with a window's light, a shelf and a sleeve: something for a decoder to stumble over. */
export function drawRoom(scene: Scene): Float32Array {
  const luminance = new Float32Array(CLIP_WIDTH * CLIP_HEIGHT)
  const light = scene.paper / 205
  for (let y = 0; y < CLIP_HEIGHT; y += 1) {
    for (let x = 0; x < CLIP_WIDTH; x += 1) {
      const wall = 120 + 40 * (x / CLIP_WIDTH) - 30 * (y / CLIP_HEIGHT)
      const shelf = y > 120 && y < 134 ? -60 : 0
      const boxes = y > 60 && y < 120 && x % 97 < 61 ? -35 - ((x / 97) | 0) * 4 : 0
      const sleeve = Math.hypot(x - 640, (y - 830) * 1.4) < 330 ? -75 + 12 * Math.sin(x / 9 + y / 17) : 0
      luminance[y * CLIP_WIDTH + x] = Math.max(4, (wall + shelf + boxes + sleeve) * light)
    }
  }
  return luminance
}

/** The card alone, in the middle of a square, and how much of each pixel it covers; smeared and blurred. */
const drawCard = remembered((modules: CodeModules, scene: Scene, size: number) => {
  const card = new Float32Array(size * size)
  const cover = new Float32Array(size * size)
  const turn = turned(scene)
  const exposures = scene.smearPixels > 1 ? 5 : 1
  for (let exposure = 0; exposure < exposures; exposure += 1) {
    const smear = exposures === 1 ? 0 : (exposure / (exposures - 1) - 0.5) * scene.smearPixels
    for (let at = 0; at < card.length; at += 1) {
      const x = (at % size) - size / 2 - smear
      const y = Math.floor(at / size) - size / 2 - smear * 0.3
      for (let sub = 0; sub < 4; sub += 1) {
        const seen = turn(x + (sub & 1) / 2 + 0.25, y + (sub >> 1) / 2 + 0.25)
        const paint = paintAt(modules, scene, seen.u, seen.v)
        if (paint === null) continue
        card[at] = card[at]! + paint / (4 * exposures)
        cover[at] = cover[at]! + 1 / (4 * exposures)
      }
    }
  }
  const lens = (layer: Float32Array) => blur(blur(layer, size, scene.blurPixels), size, scene.blurPixels)
  return { card: lens(card), cover: lens(cover) }
})

/** From a point of the picture back to the card: `u` and `v` run from -0.5 to 0.5 over the code. */
function turned(scene: Scene): (x: number, y: number) => { u: number; v: number } {
  const [yaw, pitch, roll] = [scene.yawDegrees, scene.pitchDegrees, scene.rollDegrees].map((d) => (d * Math.PI) / 180)
  const [cy, sy, cp, sp, cr, sr] = [
    Math.cos(yaw!),
    Math.sin(yaw!),
    Math.cos(pitch!),
    Math.sin(pitch!),
    Math.cos(roll!),
    Math.sin(roll!),
  ]
  // The card's two edges in space, then the ray through the pixel meets the card's plane (Cramer's rule).
  const a = [cy * cr + sy * sp * sr, cp * sr, -sy * cr + cy * sp * sr] as const
  const b = [-cy * sr + sy * sp * cr, cp * cr, sy * sr + cy * sp * cr] as const
  const distance = 4 * scene.codeWidth
  return (x, y) => {
    const m = [
      a[0] * distance - x * a[2],
      b[0] * distance - x * b[2],
      a[1] * distance - y * a[2],
      b[1] * distance - y * b[2],
    ] as const
    const determinant = m[0] * m[3] - m[1] * m[2]
    const u = (x * distance * m[3] - m[1] * y * distance) / determinant
    const v = (m[0] * y * distance - x * distance * m[2]) / determinant
    return { u: u / scene.codeWidth, v: v / scene.codeWidth }
  }
}

/** The card's brightness at a place of it; null beside the card. */
function paintAt(modules: CodeModules, scene: Scene, u: number, v: number): number | null {
  if (Math.abs(u) > 0.62 || v < -0.62 || v > 0.86) return null
  const column = Math.floor((u + 0.5) * modules.size)
  const row = Math.floor((v + 0.5) * modules.size)
  const isOnCode = column >= 0 && row >= 0 && column < modules.size && row < modules.size
  const isDark = isOnCode ? modules.isDark(row, column) : isOnLettering(u, v)
  const shade = 1 - 0.12 * (u + 0.5)
  const glare = scene.glare * Math.max(0, 1 - Math.hypot(u - 0.12, v - 0.1) / (scene.glareRadius || 1)) ** 0.7
  return Math.min(255, (isDark ? scene.ink : scene.paper) * shade + glare)
}

/** A line of print below the code. */
function isOnLettering(u: number, v: number): boolean {
  return v > 0.68 && v < 0.76 && Math.abs(u) < 0.4 && Math.sin(u * 130) + Math.sin(u * 57 + v * 90) > 0.5
}

/** A box blur of a fractional radius; two of them come near to a lens. */
function blur(from: Float32Array, width: number, radius: number): Float32Array {
  if (radius <= 0) return from
  const [edge, whole] = [radius - Math.floor(radius), Math.floor(radius)]
  const pass = (input: Float32Array, step: number) => {
    const output = new Float32Array(input.length)
    for (let at = 0; at < input.length; at += 1) {
      let sum = input[at]!
      for (let away = 1; away <= whole; away += 1)
        sum += (input[at - away * step] ?? input[at]!) + (input[at + away * step] ?? input[at]!)
      const far = (whole + 1) * step
      sum += edge * ((input[at - far] ?? input[at]!) + (input[at + far] ?? input[at]!))
      output[at] = sum / (2 * whole + 1 + 2 * edge)
    }
    return output
  }
  return pass(pass(from, 1), width)
}

/** Noise that looks random and is the same on each run. */
function withNoise(from: Float32Array, strength: number, seed: number): Uint8Array {
  const frame = new Uint8Array(from.length)
  let state = (seed * 2654435761) >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let at = 0; at < from.length; at += 1) {
    frame[at] = Math.max(0, Math.min(255, from[at]! + strength * 1.7 * (next() + next() - 1)))
  }
  return frame
}

/** Draws the same card once for all frames of a clip. */
function remembered<T>(draw: (modules: CodeModules, scene: Scene, size: number) => T): typeof draw {
  let latest: { modules: CodeModules; scene: Scene; drawn: T } | null = null
  return (modules, scene, size) => {
    if (latest?.modules !== modules || latest.scene !== scene)
      latest = { modules, scene, drawn: draw(modules, scene, size) }
    return latest.drawn
  }
}
