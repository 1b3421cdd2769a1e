import { describe, expect, it, vi } from 'vitest'
import type { Role } from '../../../../shared/contract/define-contract.ts'
import { stationContract } from '../../../../shared/contract/station-contract.ts'
import { aFakeStation } from '../../../support/a-fake-station.ts'
import { aRunningStation } from '../../../support/a-running-station.ts'

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

const RANK = { anyone: 0, attendant: 1, lead: 2 } as const

const calls = Object.entries(stationContract).flatMap(([group, entries]) =>
  Object.entries(entries).flatMap(([name, entry]) =>
    entry.kind === 'signal' ? [] : [{ path: `${group}.${name}`, role: entry.role as Role }],
  ),
)

/** What a rider may do without anybody signing in. Whoever adds to it should have to write it down here. */
const OPEN_TO_ANYONE = [
  'station.overview',
  'station.setUp',
  'station.lookAround',
  'station.endLookAround',
  'station.reportScreenFault',
  'station.reportCamera',
  'checkIns.scan',
  'checkIns.typeCard',
  'attendants.roster',
  'attendants.signIn',
  'attendants.signOut',
  'attendants.current',
  'saving.printJob',
  'supplies.selfServe',
  'supplies.take',
  'supplies.putBack',
  'supplies.leave',
  'sync.notices',
]

const FOR_LEADS = [
  'station.settings',
  'station.changeSettings',
  'riders.forget',
  'attendants.add',
  'attendants.changePin',
  'attendants.retire',
  'catalogue.addItem',
  'catalogue.changeItem',
  'catalogue.retireItem',
  'catalogue.addKit',
  'catalogue.changeKit',
  'catalogue.retireKit',
  'sync.pair',
  'sync.unpair',
  'sync.saveSheetFile',
  'sync.officeSettings',
  'certificates.installed',
  'certificates.files',
  'certificates.read',
  'certificates.install',
  'certificates.remove',
]

describe('the door of the station', () => {
  it('is open to riders for these calls and no others', () => {
    expect(calls.filter(({ role }) => role === 'anyone').map(({ path }) => path)).toEqual(OPEN_TO_ANYONE)
    expect(calls.filter(({ role }) => role === 'lead').map(({ path }) => path)).toEqual(FOR_LEADS)
  })

  it('lets each role make exactly the calls that the contract gives it', async () => {
    const running = await (await aRunningStation()).setUp()
    await running.signInAttendant('attendant')
    const screens: readonly (readonly [string, Role])[] = [
      ['kiosk', 'anyone'],
      ['attendant', 'attendant'],
      ['lead', 'lead'],
    ]
    for (const [screenId, role] of screens) {
      for (const { path, role: needed } of calls) {
        // A wrong shape on purpose: whoever may not call must not learn what a right one is, and nothing is changed.
        const envelope = await running.call(path, { not: 'the shape' }, screenId)
        const isAllowed = RANK[role] >= RANK[needed]
        expect(envelope, `${path} as ${role}`).toMatchObject({
          ok: false,
          refusal: { code: isAllowed ? 'invalid-input' : 'not-allowed' },
        })
      }
    }
    expect(running.faults).toEqual([])
  })

  it('closes behind an attendant who signs out, idles, is retired, or whose window is gone', async () => {
    const running = await (await aRunningStation()).setUp({})
    const attendantId = await running.signInAttendant('desk')
    const isOpen = async () => (await running.call('riders.find', { words: '' }, 'desk')).ok
    const signIn = () => running.ask('attendants.signIn', { attendantId, pin: '135790' }, 'desk')
    expect(await isOpen()).toBe(true)

    await running.ask('attendants.signOut', undefined, 'desk')
    expect(await isOpen()).toBe(false)

    await signIn()
    running.clock.pass(60_000)
    await running.ask('attendants.keepSignedIn', undefined, 'desk')
    await running.ask('attendants.keepSignedIn', undefined, 'lead')
    running.clock.pass(60_000)
    expect(await isOpen()).toBe(true)
    running.clock.pass(60_000)
    expect(await isOpen()).toBe(false)

    await signIn()
    running.station.forgetScreen({ screenId: 'desk' })
    expect(await isOpen()).toBe(false)
  })

  it('is closed to everyone after a restart until someone signs in', async () => {
    const running = await (await (await aRunningStation()).setUp()).restart()
    expect(await running.ask('attendants.current', undefined, 'lead')).toBeNull()
    expect(await running.call('station.settings', undefined, 'lead')).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
  })

  it('tells the screens which topics a command changed, and nothing when it was refused', async () => {
    const running = await (await aRunningStation()).setUp()
    const heard: unknown[] = []
    const stop = running.station.listen('station.changed', (payload) => void heard.push(payload))
    await running.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
    await running.call('checkIns.scan', { text: '', via: 'wedge' })
    await running.call('riders.forget', { riderRef: 'r-0000000000000000' })
    await running.ask('station.overview')
    expect(heard).toEqual([{ topics: ['check-ins', 'daily-counts'] }])
    stop()
    await running.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
    expect(heard).toHaveLength(1)
  })

  it('tells the screens what a command changed even when its answer makes no sense', async () => {
    const station = aFakeStation({ 'checkIns.scan': () => ({ outcome: 'welcome' }) })
    const heard: unknown[] = []
    station.listen('station.changed', (payload) => void heard.push(payload))
    const answer = await station.dispatch('checkIns.scan', { text: 'hello', via: 'wedge' }, { screenId: 'kiosk' })
    expect(answer).toMatchObject({ refusal: { code: 'internal' } })
    expect(heard).toEqual([{ topics: ['check-ins', 'daily-counts'] }])
  })

  it('answers a rider even when a screen that listens has failed', async () => {
    const running = await (await aRunningStation()).setUp()
    running.station.listen('station.changed', () => {
      throw new Error('the window is gone')
    })
    expect(await running.call('checkIns.scan', { text: 'hello', via: 'wedge' })).toMatchObject({ ok: true })
  })
})
