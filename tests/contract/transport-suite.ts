import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../shared/contract/define-contract.ts'
import { stationContract } from '../../shared/contract/station-contract.ts'
import type { Transport } from '../../shared/contract/transport.ts'
import { aFakeStation, type FakeStation } from '../support/a-fake-station.ts'

export type Connection = { readonly transport: Transport; close(): Promise<void> | void }

const OVERVIEW = { state: 'not-set-up', suggestedTimeZone: 'Asia/Urumqi' }

/** Every call of the contract, with the role it needs. */
const CALLS = Object.entries(stationContract).flatMap(([group, entries]) =>
  Object.entries(entries).flatMap(([name, entry]) =>
    entry.kind === 'signal' ? [] : [{ path: `${group}.${name}`, role: entry.role as Role }],
  ),
)

/** Of no call's shape. */
const WRONG_SHAPES: readonly unknown[] = [
  null,
  0,
  '',
  'x',
  true,
  [],
  [{}],
  { unexpected: 1 },
  { toString: 'x' },
  JSON.parse('{"__proto__": {"polluted": true}}'),
  { constructor: { prototype: { polluted: true } } },
  { text: { $gt: '' }, via: 'wedge' },
]

/** What every transport owes its screens, whatever lies between them and the station. */
export function describeTransport(name: string, connect: (station: FakeStation) => Promise<Connection>): void {
  describe(`the transport ${name}`, () => {
    const open: Connection[] = []
    afterEach(async () => {
      for (const connection of open.splice(0)) await connection.close()
    })
    const connected = async (station: FakeStation) => {
      const connection = await connect(station)
      open.push(connection)
      return connection.transport
    }

    test('carries an answer', async () => {
      const transport = await connected(aFakeStation({ 'station.overview': () => OVERVIEW }))
      expect(await transport.call('station.overview', undefined)).toEqual({ ok: true, value: OVERVIEW })
    })

    test('carries an input to its handler as it was given', async () => {
      const input = { stationName: '天山区 ئۈرۈمچى 🛵', leadName: '王小明' }
      const seen = vi.fn((given: unknown) => ({ outcome: 'set-up', given }))
      const transport = await connected(aFakeStation({ 'station.setUp': seen }))
      const rest = { stationCode: 'TS-1', district: '天山区', timeZone: 'Asia/Urumqi', cutOverHour: 4 }
      await transport.call('station.setUp', { ...input, ...rest, languages: ['ug', 'zh-CN'], leadPin: '246810' })
      expect(seen).toHaveBeenCalledWith({ ...input, ...rest, languages: ['ug', 'zh-CN'], leadPin: '246810' })
    })

    test.each(CALLS)('refuses $path with an input of any wrong shape, and does nothing', async ({ path }) => {
      const handler = vi.fn(() => ({}))
      const station = aFakeStation({ [path]: handler })
      station.setRole('lead')
      const transport = await connected(station)
      for (const shape of WRONG_SHAPES) {
        expect(await transport.call(path, shape), JSON.stringify(shape)).toMatchObject({
          ok: false,
          refusal: { code: 'invalid-input' },
        })
      }
      expect(handler).not.toHaveBeenCalled()
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    })

    test('refuses calls that need a role to whoever has not got it', async () => {
      const station = aFakeStation()
      const transport = await connected(station)
      for (const [role, covered] of [
        ['anyone', ['anyone']],
        ['attendant', ['anyone', 'attendant']],
      ] as const) {
        station.setRole(role)
        for (const { path, role: needed } of CALLS) {
          const envelope = await transport.call(path, null)
          const isRefused = !envelope.ok && envelope.refusal.code === 'not-allowed'
          expect(isRefused, `${path} for ${role}`).toBe(!(covered as readonly Role[]).includes(needed))
        }
      }
    })

    test.each([
      '',
      '.',
      'station',
      'station.',
      '.overview',
      'station.nothing',
      'station.changed',
      '__proto__.overview',
      'station.__proto__',
      'station.constructor',
      'constructor.prototype',
      'toString',
      'station/overview',
      '../listen',
      '%',
      '%2e%2e',
      'station.overview?x=1',
      'station.overview#',
      'ۇ'.repeat(2_000),
    ])('knows no call named %j', async (path) => {
      const transport = await connected(aFakeStation({ 'station.overview': () => OVERVIEW }))
      expect(await transport.call(path, undefined)).toMatchObject({ ok: false, refusal: { code: 'unknown-call' } })
    })

    test('carries a refusal with its code and its message', async () => {
      const transport = await connected(aFakeStation())
      expect(await transport.call('station.lookAround', undefined)).toEqual({
        ok: false,
        refusal: { code: 'not-now', message: 'The fake station has no answer to this.' },
      })
    })

    test('says nothing of what went wrong inside the station', async () => {
      const fault = () => {
        throw new Error('rider 13800001234 at /home/station/station.db')
      }
      const transport = await connected(aFakeStation({ 'station.overview': fault }))
      const envelope = await transport.call('station.overview', undefined)
      expect(envelope).toMatchObject({ ok: false, refusal: { code: 'internal' } })
      expect(JSON.stringify(envelope)).not.toMatch(/1380000|\/home/)
    })

    test('lets no answer out that has not the promised shape', async () => {
      const transport = await connected(aFakeStation({ 'station.overview': () => ({ state: 'burning' }) }))
      expect(await transport.call('station.overview', undefined)).toMatchObject({ refusal: { code: 'internal' } })
    })

    const cycle: Record<string, unknown> = { via: 'wedge' }
    cycle['text'] = cycle
    test.each([
      ['a cycle', cycle],
      ['a function', () => 'RS1'],
      ['a function inside', { text: () => 'RS1', via: 'wedge' }],
      ['a bigint', { text: 10n, via: 'wedge' }],
      ['a symbol', Symbol('RS1')],
      ['a megabyte of text', { text: 'A'.repeat(1_048_576), via: 'wedge' }],
      ['many megabytes of text', { text: '码'.repeat(5_000_000), via: 'wedge' }],
      ['a very deep list', deepList(5_000)],
      ['a million empty places', { text: Array(300_000).fill(null), via: 'wedge' }],
    ])('refuses %s, and answers the next call', async (_what, input) => {
      const transport = await connected(aFakeStation({ 'station.overview': () => OVERVIEW }))
      expect(await transport.call('checkIns.scan', input)).toMatchObject({ refusal: { code: 'invalid-input' } })
      expect(await transport.call('station.overview', undefined)).toMatchObject({ ok: true })
    })

    test('gives each of many calls at once its own answer', async () => {
      const station = aFakeStation({
        'riders.find': (input) => [
          {
            riderRef: 'r-0123456789abcdef',
            name: (input as { words: string }).words,
            platform: 'other',
            codeState: null,
          },
        ],
      })
      station.setRole('attendant')
      const transport = await connected(station)
      const words = Array.from({ length: 40 }, (_, index) => `rider ${index}`)
      const envelopes = await Promise.all(words.map((word) => transport.call('riders.find', { words: word })))
      expect(
        envelopes.map((envelope) => (envelope.ok ? (envelope.value as { name: string }[])[0]?.name : envelope)),
      ).toEqual(words)
    })

    test('hands each signal to every listener, until that listener ends', async () => {
      const station = aFakeStation()
      const transport = await connected(station)
      const first = vi.fn()
      const endFirst = transport.listen('station.changed', first)
      const signals = collect(transport, 'station.changed')

      station.changed(['riders'])
      expect(await signals.next()).toEqual({ topics: ['riders'] })
      endFirst()
      endFirst()
      station.changed(['station', 'session'])
      expect(await signals.next()).toEqual({ topics: ['station', 'session'] })

      expect(first.mock.calls).toEqual([[{ topics: ['riders'] }]])
      signals.end()
    })

    test('hands no signal to listeners of another', async () => {
      const station = aFakeStation()
      const transport = await connected(station)
      const stranger = vi.fn()
      for (const path of ['station.overview', 'station.nothing', '__proto__']) transport.listen(path, stranger)
      const signals = collect(transport, 'station.changed')
      station.changed(['riders'])
      await signals.next()
      expect(stranger).not.toHaveBeenCalled()
    })

    test('signals what a command of another screen changed', async () => {
      const station = aFakeStation({ 'attendants.signOut': () => ({ outcome: 'signed-out' }) })
      const transport = await connected(station)
      const signals = collect(transport, 'station.changed')
      await station.dispatch('attendants.signOut', undefined, { screenId: 'another' })
      expect(await signals.next()).toEqual({ topics: ['session'] })
    })
  })
}

function deepList(depth: number): unknown {
  let list: unknown = []
  for (let index = 0; index < depth; index += 1) list = [list]
  return list
}

/** Signals in the order they arrive, to be awaited one by one. */
function collect(transport: Transport, path: string) {
  const arrived: unknown[] = []
  const waiting: ((payload: unknown) => void)[] = []
  const end = transport.listen(path, (payload) => {
    const next = waiting.shift()
    if (next) next(payload)
    else arrived.push(payload)
  })
  const next = () =>
    arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise<unknown>((resolve) => waiting.push(resolve))
  return { next, end }
}
