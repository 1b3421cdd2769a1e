import type { OnScreen } from '../on-screen.ts'

/** One screen to be looked at, by a person or by axe: over which station, at what time, and how to get there. */
export type PictureOf = {
  readonly name: string
  readonly station: 'sample' | 'not-set-up'
  /** Where `arrange` begins: at the first screen, or at the attendant's home, signed in as lead. */
  readonly from: 'start' | 'attendant-home'
  readonly at?: string
  /** Longer than the screen: to be drawn whole. */
  readonly isLong?: boolean
  /** Shows an answer made up between page and station, which only the browser host lets anyone do. */
  readonly isStaged?: boolean
  readonly arrange: (on: OnScreen) => Promise<void>
  /** Puts the station back once the picture is drawn. */
  readonly tidy?: (on: OnScreen) => Promise<void>
}
