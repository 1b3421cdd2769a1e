import type { Station } from '../../electron/station/station.ts'
import { createDispatcher } from '../../shared/contract/create-dispatcher.ts'
import type { Role, Topic } from '../../shared/contract/define-contract.ts'
import { type StationHandlers, stationContract } from '../../shared/contract/station-contract.ts'
import { StationRefusal } from '../../shared/contract/station-refusal.ts'

export type FakeStation = Station & {
  /** The screens the station was told to forget. */
  readonly forgotten: string[]
  readonly isClosed: () => boolean
  changed(topics: readonly Topic[]): void
  setRole(role: Role): void
}

type Answers = Readonly<Record<string, (input: unknown) => unknown>>

/** A station of the real contract and the real dispatcher, and of nothing else: every call is refused but the given. */
export function aFakeStation(answers: Answers = {}): FakeStation {
  const listeners = new Set<(payload: unknown) => void>()
  const forgotten: string[] = []
  let role: Role = 'anyone'
  let isClosed = false
  const changed = (topics: readonly Topic[]) => {
    for (const listener of listeners) listener({ topics })
  }
  const { dispatch } = createDispatcher(stationContract, handlersOf(answers), {
    roleOf: () => role,
    onChanged: changed,
    onFault: () => {},
  })
  return {
    dispatch,
    listen(path, listener) {
      if (path !== 'station.changed') return () => {}
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    forgetScreen: ({ screenId }) => void forgotten.push(screenId),
    close: () => {
      isClosed = true
    },
    forgotten,
    isClosed: () => isClosed,
    changed,
    setRole: (given) => {
      role = given
    },
  }
}

function handlersOf(answers: Answers): StationHandlers {
  const groups = Object.entries(stationContract).map(([group, entries]) => [
    group,
    Object.fromEntries(
      Object.keys(entries).map((name) => [
        name,
        (input: unknown) => {
          const answer = answers[`${group}.${name}`]
          if (!answer) throw new StationRefusal('not-now', 'The fake station has no answer to this.')
          return answer(input)
        },
      ]),
    ),
  ])
  // Built by name from the contract itself, which is more than the compiler can follow.
  return Object.fromEntries(groups) as StationHandlers
}
