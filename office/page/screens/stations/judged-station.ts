import type { DescribedStation } from '../../../stations/describe-stations.ts'
import type { Judgement } from '../../stations/judge-station.ts'

export type JudgedStation = Judgement & { readonly station: DescribedStation }

/** Whether a station is one of those looked for: by its state, and by any part of its name, code or address. */
export function isLookedFor({ station, state: its }: JudgedStation, state: string, words: string): boolean {
  if (state !== '' && its !== state) return false
  const text = `${station.name} ${station.code} ${station.address} ${station.streetName}`.toLowerCase()
  return text.includes(words.trim().toLowerCase())
}
