import { fc } from '../../support/seeded-fast-check.ts'
import type { NetworkFault } from '../../support/upstream/a-faulty-proxy.ts'

/** Places in lists that grow while the steps are taken, counted round and round. */
export type Nth = number

/** What the network does to the requests of one round of calls, in turn; afterwards it does nothing. */
export type Faults = readonly NetworkFault[]

/** One thing that may happen between an office and the kiosks of two of its stations. */
export type CityStep =
  | { readonly does: 'visit'; readonly kiosk: Nth; readonly times: number }
  | { readonly does: 'void' | 'refuse' | 'restart' | 'back-up' | 'pass-day'; readonly kiosk: Nth }
  | { readonly does: 'sync' | 'pair-again' | 'move'; readonly kiosk: Nth; readonly faults: Faults }
  /** The power goes when a request has been done with. */
  | { readonly does: 'kill'; readonly kiosk: Nth; readonly faults: Faults }
  /** Somebody sets the clock by so many days. */
  | { readonly does: 'set-clock'; readonly kiosk: Nth; readonly days: number }
  /** An older copy takes the place of a kiosk, or is run beside it. */
  | { readonly does: 'restore' | 'clone'; readonly kiosk: Nth; readonly copy: Nth }
  /** A kiosk with an empty data folder takes the place of another. */
  | { readonly does: 'replace'; readonly kiosk: Nth }
  /** Day sheets go onto a stick, and some stick into the office. */
  | { readonly does: 'save-file'; readonly kiosk: Nth }
  | { readonly does: 'import-file'; readonly file: Nth }
  | { readonly does: 'restart-office' }

const just = <T extends string>(...texts: T[]) => fc.constantFrom(...texts)
const nth = fc.nat({ max: 6 })
const calm: readonly NetworkFault[] = ['none', 'none', 'none', 'none']
const bad: readonly NetworkFault[] = [
  'drop',
  'overtaken',
  'twice',
  'half-answer',
  'refused-500',
  'cut-after-commit',
  'portal',
]
const fault = fc.constantFrom(...calm, ...bad)
const faults = fc.array(fault, { maxLength: 5 })

const anyCityStep: fc.Arbitrary<CityStep> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ does: just('visit'), kiosk: nth, times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ does: just('void', 'refuse', 'pass-day'), kiosk: nth }) },
  { weight: 9, arbitrary: fc.record({ does: just('sync'), kiosk: nth, faults }) },
  { weight: 2, arbitrary: fc.record({ does: just('kill'), kiosk: nth, faults }) },
  { weight: 2, arbitrary: fc.record({ does: just('pair-again', 'move'), kiosk: nth, faults }) },
  { weight: 1, arbitrary: fc.record({ does: just('set-clock'), kiosk: nth, days: fc.constantFrom(-366, 365, 31) }) },
  { weight: 2, arbitrary: fc.record({ does: just('restart', 'back-up', 'replace'), kiosk: nth }) },
  { weight: 2, arbitrary: fc.record({ does: just('restore', 'clone'), kiosk: nth, copy: nth }) },
  { weight: 1, arbitrary: fc.record({ does: just('save-file'), kiosk: nth }) },
  { weight: 1, arbitrary: fc.record({ does: just('import-file'), file: nth }) },
  { weight: 1, arbitrary: fc.record({ does: just('restart-office') }) },
)

export const anyCitySteps = fc.array(anyCityStep, { minLength: 12, maxLength: 40, size: 'max' })
