import { fc } from '../../support/seeded-fast-check.ts'

/** One thing that may happen to the supplies of a station. Numbers point at riders, batches, issues and loans there are. */
export type SupplyStep =
  | { readonly does: 'receive'; readonly item: number; readonly quantity: number; readonly expiresInDays: number }
  | { readonly does: 'issue'; readonly rider: number | null; readonly pieces: readonly (readonly [number, number])[] }
  | { readonly does: 'repeat-request' }
  | { readonly does: 'override'; readonly rider: number; readonly item: number; readonly quantity: number }
  | { readonly does: 'void'; readonly issue: number }
  | { readonly does: 'discard'; readonly batch: number; readonly quantity: number }
  | { readonly does: 'transfer-out'; readonly batch: number; readonly quantity: number }
  | { readonly does: 'count'; readonly batch: number; readonly counted: number }
  | { readonly does: 'return-loan'; readonly loan: number; readonly isBroken: boolean }
  | { readonly does: 'lose-loan'; readonly loan: number }
  | { readonly does: 'pass-hours'; readonly hours: number }
  | { readonly does: 'pass-days'; readonly days: number }
  | { readonly does: 'set-clock'; readonly byHours: number }
  | { readonly does: 'change-cut-over'; readonly hour: number }
  | { readonly does: 'replay' }

const nth = fc.nat(7)
const quantity = fc.integer({ min: 1, max: 6 })

export const anySupplySteps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('receive' as const),
        item: nth,
        quantity: fc.integer({ min: 1, max: 12 }),
        expiresInDays: fc.integer({ min: 0, max: 60 }),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        does: fc.constant('issue' as const),
        rider: fc.option(nth),
        pieces: fc.uniqueArray(fc.tuple(nth, quantity), { minLength: 1, maxLength: 3, selector: ([item]) => item }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('repeat-request' as const) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('override' as const), rider: nth, item: nth, quantity }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('void' as const), issue: nth }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('discard' as const), batch: nth, quantity }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('transfer-out' as const), batch: nth, quantity }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('count' as const), batch: nth, counted: fc.nat(15) }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constant('return-loan' as const), loan: nth, isBroken: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('lose-loan' as const), loan: nth }) },
    {
      weight: 6,
      arbitrary: fc.record({ does: fc.constant('pass-hours' as const), hours: fc.integer({ min: 1, max: 30 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('pass-days' as const), days: fc.integer({ min: 1, max: 50 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('set-clock' as const), byHours: fc.integer({ min: -200, max: 200 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('change-cut-over' as const), hour: fc.integer({ min: 0, max: 12 }) }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('replay' as const) }) },
  ),
  { minLength: 1, maxLength: 60, size: 'max' },
)
