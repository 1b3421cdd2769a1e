/**
 * Where a screen is: a closed list and one pure function, instead of addresses that someone could type or get lost in.
 * What happens inside the attendant's side is that side's own business.
 */
export type Place = 'home' | 'card-number' | 'supplies' | 'attendant'

export type Step =
  | { readonly kind: 'type-card-number' }
  | { readonly kind: 'take-supplies' }
  | { readonly kind: 'open-attendant-side' }
  /** Back to the beginning: by a touch, by itself after idling, or after a fault. */
  | { readonly kind: 'go-home' }

export function nextPlace(place: Place, step: Step): Place {
  return steps[place][step.kind] ?? place
}

const steps: Readonly<Record<Place, Readonly<Partial<Record<Step['kind'], Place>>>>> = {
  home: { 'type-card-number': 'card-number', 'take-supplies': 'supplies', 'open-attendant-side': 'attendant' },
  'card-number': { 'go-home': 'home', 'take-supplies': 'supplies', 'open-attendant-side': 'attendant' },
  supplies: { 'go-home': 'home', 'type-card-number': 'card-number', 'open-attendant-side': 'attendant' },
  attendant: { 'go-home': 'home' },
}
