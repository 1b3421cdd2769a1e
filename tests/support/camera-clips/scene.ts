/** How a code is held before the camera and how the camera sees it: everything a clip is drawn from. */
export type Scene = {
  readonly name: string
  /** Width of the code in the picture, without its quiet zone, in pixels of 1280. */
  readonly codeWidth: number
  /** Turned about the vertical, the horizontal and the line of sight. */
  readonly yawDegrees: number
  readonly pitchDegrees: number
  readonly rollDegrees: number
  /** How far the hand moves it to and fro, in pixels, and how far within one exposure. */
  readonly swayPixels: number
  readonly smearPixels: number
  /** Radius of the lens blur, in pixels. */
  readonly blurPixels: number
  /** Brightness of paper and of ink, 0-255, and the strength of the noise. */
  readonly paper: number
  readonly ink: number
  readonly noise: number
  /** A lamp mirrored in the card: how much it adds in its middle, and its radius as a share of the code's width. */
  readonly glare: number
  readonly glareRadius: number
}

const HANDHELD: Scene = {
  name: 'typical',
  codeWidth: 340,
  yawDegrees: 8,
  pitchDegrees: -6,
  rollDegrees: 4,
  swayPixels: 14,
  smearPixels: 1,
  blurPixels: 0.8,
  paper: 205,
  ink: 45,
  noise: 6,
  glare: 0,
  glareRadius: 0,
}

/** The hardships of a station: a card held askew, far away, in haste, at night, under a lamp. */
export const SCENES = {
  typical: HANDHELD,
  tilted: { ...HANDHELD, name: 'tilted', yawDegrees: 38, pitchDegrees: 22, rollDegrees: 24, codeWidth: 250 },
  small: { ...HANDHELD, name: 'small', codeWidth: 138, swayPixels: 10, blurPixels: 0.5 },
  motion: { ...HANDHELD, name: 'motion', swayPixels: 90, smearPixels: 5, codeWidth: 240 },
  'low light': { ...HANDHELD, name: 'low light', paper: 42, ink: 20, noise: 9, blurPixels: 1, codeWidth: 220 },
  glare: { ...HANDHELD, name: 'glare', glare: 175, glareRadius: 0.3, codeWidth: 240 },
} as const satisfies Readonly<Record<string, Scene>>
