import type { DescribedStation } from '../../../stations/describe-stations.ts'
import type { Judgement } from '../../stations/judge-station.ts'

export type JudgedStation = Judgement & { readonly station: DescribedStation }

/**
 * Whether a station is one of those looked for: by its state, and by any part of its name, code or address. Without a
 * state those that are open are meant, and closed ones only where something is searched for.
 */
export function isLookedFor({ station, state: its }: JudgedStation, state: string, words: string): boolean {
  const isOfState = state === '' ? its !== 'closed' || words.trim() !== '' : its === state
  if (!isOfState) return false
  const text = `${station.name} ${station.code} ${station.address} ${station.streetName}`.toLowerCase()
  return text.includes(words.trim().toLowerCase())
}
