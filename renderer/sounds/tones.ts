/** What a rider hears: told apart without looking, by direction and count and not by pitch alone. */
export type Sound = 'accepted' | 'again' | 'refused' | 'half-scan'

export type Tone = { readonly startMs: number; readonly lengthMs: number; readonly hertz: number }

export const TONES: Readonly<Record<Sound, readonly Tone[]>> = {
  /** Two rising tones. */
  accepted: [
    { startMs: 0, lengthMs: 130, hertz: 659 },
    { startMs: 120, lengthMs: 260, hertz: 988 },
  ],
  /** Twice the same: once more. */
  again: [
    { startMs: 0, lengthMs: 110, hertz: 587 },
    { startMs: 190, lengthMs: 110, hertz: 587 },
  ],
  /** One low tone. */
  refused: [{ startMs: 0, lengthMs: 420, hertz: 196 }],
  /** One short tone: half of twice the same. */
  'half-scan': [{ startMs: 0, lengthMs: 110, hertz: 587 }],
}
