import { platformSchema } from '../../../shared/riders/platform.ts'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../support/a-clock.ts'
import { fc } from '../../support/seeded-fast-check.ts'

/** Places in a list that grows while the steps are taken, counted round and round. */
type Nth = number

/** One thing that may happen at a station, in any order with any other. */
export type Step =
  | { readonly does: 'scan'; readonly code: Nth; readonly via: 'wedge' | 'camera' }
  | { readonly does: 'scan-foreign'; readonly rider: Nth }
  | { readonly does: 'scan-scheme'; readonly subject: Nth; readonly platform: 'sf' | 'jd' }
  | { readonly does: 'scan-refused'; readonly code: Nth; readonly how: 'malformed' | 'altered' | 'unknown-issuer' }
  | { readonly does: 'type-card'; readonly code: Nth; readonly how: 'right' | 'slip' | 'guess' }
  | { readonly does: 'by-hand'; readonly rider: Nth }
  /** Counted from the latest, which is what mostly has to be voided. */
  | { readonly does: 'void'; readonly checkIn: Nth }
  | { readonly does: 'register'; readonly platform: ReturnType<typeof platformSchema.parse> }
  | { readonly does: 'issue-code'; readonly rider: Nth }
  | { readonly does: 'revoke'; readonly code: Nth }
  | { readonly does: 'forget'; readonly rider: Nth }
  | { readonly does: 'add-attendant' | 'refuse-pin' | 'retire-attendant'; readonly attendant: Nth }
  | { readonly does: 'change-settings'; readonly changes: Partial<StationSettings> & { readonly trusts: boolean } }
  | { readonly does: 'pass'; readonly ms: number }
  | { readonly does: 'pass-to-next-date'; readonly date: 'business' | 'civil'; readonly offMs: number }
  | { readonly does: 'set-clock'; readonly byMs: number }
  | { readonly does: 'restart' }

export type StepOf<D extends Step['does']> = Extract<Step, { does: D }>

const nth = fc.nat({ max: 30 })
const just = <T extends string>(...texts: T[]) => fc.constantFrom(...texts)

/** Zones of whole, half and quarter hours, with and without summer time, at both ends of the date line. */
const timeZone = just(
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
)

const settingChanges = fc.record({
  repeatWindowMinutes: fc.constantFrom(0, 1, 30, 720),
  cutOverHour: fc.constantFrom(0, 4, 12),
  timeZone,
  codeValidDays: fc.constantFrom(1, 30, 730),
  trusts: fc.boolean(),
})

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: just('scan'), code: nth, via: just('wedge', 'camera') }) },
  { weight: 3, arbitrary: fc.record({ does: just('scan-foreign'), rider: fc.nat({ max: 3 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: just('scan-scheme'), subject: fc.nat({ max: 2 }), platform: just('sf', 'jd') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: just('scan-refused'),
      code: nth,
      how: just('malformed', 'altered', 'unknown-issuer'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: just('type-card'), code: nth, how: just('right', 'right', 'slip', 'guess') }),
  },
  { weight: 3, arbitrary: fc.record({ does: just('by-hand'), rider: nth }) },
  { weight: 6, arbitrary: fc.record({ does: just('void'), checkIn: fc.nat({ max: 8 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: just('register'), platform: fc.constantFrom(...platformSchema.options) }),
  },
  { weight: 1, arbitrary: fc.record({ does: just('issue-code', 'forget'), rider: nth }) },
  { weight: 1, arbitrary: fc.record({ does: just('revoke'), code: nth }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: just('add-attendant', 'refuse-pin', 'retire-attendant'), attendant: nth }),
  },
  { weight: 2, arbitrary: fc.record({ does: just('change-settings'), changes: settingChanges }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: just('pass'),
      ms: fc.constantFrom(MINUTE_MS, 30 * MINUTE_MS - 1, 30 * MINUTE_MS, 5 * HOUR_MS, DAY_MS, 20 * DAY_MS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: just('pass-to-next-date'),
      date: just('business', 'civil'),
      offMs: fc.constantFrom(-1, 0, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: just('set-clock'),
      byMs: fc.constantFrom(...[3 * MINUTE_MS, 2 * HOUR_MS, DAY_MS, 400 * DAY_MS].flatMap((ms) => [ms, -ms])),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: just('restart') }) },
)

/** Days of a station: mostly riders who tap in, and everything that makes counting them hard. */
export const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 80, size: 'max' })
