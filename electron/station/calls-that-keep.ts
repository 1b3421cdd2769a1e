import { stationContract } from '../../shared/contract/station-contract.ts'

type CallNames = { readonly [G in keyof typeof stationContract]?: readonly (keyof (typeof stationContract)[G])[] }

/** What a station is there for. Where a database fails these, riders are not let in, and it is of no use. */
export const LETTING_IN: ReadonlySet<string> = new Set(
  pathsOf({ checkIns: ['scan', 'typeCard', 'byHand'], station: ['setUp'] }),
)

/**
 * Of which something is to be kept. Of a call that changes nothing, as one that saves a file, nothing is: what fails of
 * it is asked for again another time.
 */
export const KEEPING: ReadonlySet<string> = new Set(
  Object.entries(stationContract).flatMap(([group, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) =>
      entry.kind === 'command' && entry.changes.length > 0 ? [`${group}.${name}`] : [],
    ),
  ),
)

function pathsOf(calls: CallNames): string[] {
  return Object.entries(calls).flatMap(([group, names]) => names.map((name) => `${group}.${name}`))
}
