import { describe, expect, it, vi } from 'vitest'
import { stationContract } from '../../shared/contract/station-contract.ts'
import { type AStationCore, aStationCore } from '../support/a-station-core.ts'
import { dumpTables, tablesOf } from '../support/dump-tables.ts'
import { honestInputs } from './support/honest-inputs.ts'
import { NOWHERE_GOOD, STRANGE_KEYS, TROUBLESOME_TEXTS, UNSHOWABLE_TEXTS } from './support/hostile-values.ts'
import { type Place, placesOf, valueAt, withValueAt } from './support/places.ts'

// Hashing at full cost is tried in pin-hash.test.ts; here it would only be waited for.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  const scrypt = (
    pin: string,
    salt: Buffer,
    length: number,
    _cost: unknown,
    done: (fault: unknown, key: Buffer) => void,
  ) => crypto.scrypt(pin, salt, length, { N: 2 }, done)
  return { ...crypto, scrypt }
})

const PATHS = Object.entries(stationContract).flatMap(([group, entries]) =>
  Object.entries(entries).flatMap(([name, entry]) => (entry.kind === 'signal' ? [] : [`${group}.${name}`])),
)

describe('a lead whose screen has fallen into hostile hands', () => {
  it('has an honest input for every call to start from', () => {
    expect(Object.keys(honestInputs(aStationCore()))).toEqual(PATHS)
  })

  it.each(PATHS)('gets nothing done by %s with a value of another kind in any place', async (path) => {
    const station = aStationCore()
    const honest = honestInputs(station)[path]
    for (const place of placesOf(honest)) {
      for (const [what, value] of NOWHERE_GOOD) {
        const { envelope, stored } = await callAndWatch(station, path, withValueAt(honest, place, value))
        expect(envelope, `${what} at ${place.join('.')}`).toMatchObject({ refusal: { code: 'invalid-input' } })
        expect(stored, `${what} at ${place.join('.')}`).toBe(0)
      }
    }
    expect(station.faults).toEqual([])
  })

  it.each(PATHS)('gets nothing done by %s with a key that nobody asked for', async (path) => {
    const station = aStationCore()
    const honest = honestInputs(station)[path]
    const records = placesOf(honest).filter((place) => isRecord(valueAt(honest, place)))
    for (const place of honest === undefined ? [[]] : records) {
      for (const key of STRANGE_KEYS) {
        // Parsed, so that `__proto__` is a key of its own, as it comes over a wire.
        const more = JSON.parse(`{"${key}": {"polluted": true}}`) as object
        const record = { ...(valueAt(honest, place) as object) }
        Object.defineProperties(record, Object.getOwnPropertyDescriptors(more))
        const { envelope, stored } = await callAndWatch(station, path, withValueAt(honest, place, record))
        expect(envelope, `${key} at ${place.join('.')}`).toMatchObject({ refusal: { code: 'invalid-input' } })
        expect(stored, `${key} at ${place.join('.')}`).toBe(0)
      }
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(station.faults).toEqual([])
  })

  it.each(PATHS)(
    'gets a text by %s refused or taken as it is, and never stores one that cannot be shown',
    async (path) => {
      const station = aStationCore()
      const honest = honestInputs(station)[path]
      const tables = tablesOf(station.context.db)
      const texts = placesOf(honest).filter((place) => typeof valueAt(honest, place) === 'string' && !isPattern(place))
      for (const place of texts) {
        for (const [what, text] of [...TROUBLESOME_TEXTS, ...UNSHOWABLE_TEXTS]) {
          const { envelope, stored } = await callAndWatch(station, path, withValueAt(honest, place, text))
          if (envelope.ok) continue
          expect(envelope.refusal.code, `${what} at ${place.join('.')}`).toMatch(/^(invalid-input|not-now)$/)
          expect(stored, `${what} at ${place.join('.')}`).toBe(0)
        }
      }
      expect(station.faults).toEqual([])
      expect(tablesOf(station.context.db)).toEqual(tables)
      expect(unshowableIn(station)).toEqual([])
    },
  )
})

/** The answer to a call, and how many rows it changed. */
async function callAndWatch(station: AStationCore, path: string, input: unknown) {
  const changes = () => station.context.db.prepare('SELECT total_changes()').pluck().get() as number
  const before = changes()
  const envelope = await station.call(path, input)
  return { envelope, stored: changes() - before }
}

/** Stored values with what cannot be shown in them, as it is or as JSON writes it. A note has lines. */
function unshowableIn({ context: { db } }: AStationCore): string[] {
  const { vault_handover_note: notes = [], ...tables } = dumpTables(db, tablesOf(db))
  const rows = [...notes.map((row) => row.replaceAll('\n', ' ')), ...Object.values(tables).flat()]
  return rows.filter((row) => /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\ufffd]|\\[bfnrtu]/u.test(row))
}

/** The beginning of another scheme's codes is compared letter for letter: it may hold whatever a scanner sends. */
function isPattern(place: Place): boolean {
  return place.at(-1) === 'startsWith'
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
