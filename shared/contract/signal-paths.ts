import type { Contract } from './define-contract.ts'

/** The paths of all signals of a contract, for a host to hand on to its screens. */
export function signalPaths(contract: Contract): readonly string[] {
  return Object.entries(contract).flatMap(([group, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => entry.kind === 'signal')
      .map(([name]) => `${group}.${name}`),
  )
}
