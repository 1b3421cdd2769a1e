import { pinSchema } from '../../../shared/attendants/attendant.ts'

/** A PIN typed twice. */
export type PinDraft = { readonly pin: string; readonly again: string }

export const EMPTY_PIN: PinDraft = { pin: '', again: '' }

export type PinFaults = { readonly pin?: 'pinWrong'; readonly again?: 'pinsDiffer' }

/** What is wrong with it; the two are compared only once the first is a PIN at all. */
export function pinFaultsOf({ pin, again }: PinDraft): PinFaults {
  if (!pinSchema.safeParse(pin).success) return { pin: 'pinWrong' }
  return pin === again ? {} : { again: 'pinsDiffer' }
}
