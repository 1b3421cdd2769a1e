import type { Verdict } from '../../shared/check-ins/verdict.ts'

/** What a rider presents: the text of a scanned code, or a typed card number. */
export type Presentation =
  | { readonly kind: 'code'; readonly text: string; readonly via: 'wedge' | 'camera' }
  | { readonly kind: 'card'; readonly cardNumber: string }

/** A verdict, or that the station gave none: nothing is known of the check-in, and presenting it again is safe. */
export type Outcome = Verdict | { readonly outcome: 'unanswered' }

/** An outcome on the screen. `number` tells apart two equal ones. */
export type ShownOutcome = { readonly number: number; readonly outcome: Outcome; readonly shownAt: number }
