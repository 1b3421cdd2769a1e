import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { backupFiles } from '../../../../../electron/station/database/backup-files.ts'
import type { SyncStatus } from '../../../../../shared/contract/groups/sync-calls.ts'
import { breakTable } from '../../../../support/a-backed-up-station.ts'
import { MINUTE_MS } from '../../../../support/a-clock.ts'
import { aSetUpStation, pair, pairingWith } from '../../../../support/a-networked-station.ts'
import { type ARunningStation, aRunningStation, LEAD_PIN } from '../../../../support/a-running-station.ts'
import { aSyncWorld } from '../../../../support/a-sync-world.ts'
import { anOffice } from '../../../../support/an-office.ts'

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

const statusOf = (running: ARunningStation) => running.ask<SyncStatus>('sync.status', undefined, 'lead')

describe('a station and its office', () => {
  it('begin with nothing, and are paired by a code in the hands of a lead', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    expect(await statusOf(running)).toMatchObject({ pairing: null, pendingSheets: 0, problem: null, nextTryAt: null })
    expect(await running.ask('sync.tryNow', undefined, 'lead')).toEqual({ outcome: 'not-paired' })
    expect(await pair(running, office)).toMatchObject({ outcome: 'paired', officeName: 'Test Office' })
    expect(await statusOf(running)).toMatchObject({
      pairing: { officeAddress: office.address, stationName: 'Station aaaaaaaaaaaa' },
      pendingSheets: 0,
      lastSuccessAt: running.clock.now(),
    })
  })

  it('meet a few seconds after a rider tapped in', async () => {
    const office = await anOffice()
    const world = aSyncWorld()
    const running = await aSetUpStation(world)
    await pair(running, office)
    const calls = office.ledger.batches.length
    await running.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
    await world.pass(2_900)
    expect(office.ledger.batches).toHaveLength(calls)
    await world.pass(200)
    await vi.waitFor(() => expect(office.ledger.totals('refusals')).toMatchObject({ '2026-01-13 refusals all': 1 }))
  })

  it('go on when the database is mended, where only they met the damage', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    await pair(running, office)
    await vi.waitFor(() => expect(backupFiles(running.dataDir)).toHaveLength(1))
    running.station.close()
    breakTable(running.dataDir, 'sheet_acknowledgement')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const reopened = await running.restart()
    await vi.waitFor(async () => {
      await reopened.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
      // Nobody is in its way.
      running.clock.pass(10_000)
      vi.advanceTimersByTime(10_000)
      expect(readdirSync(running.dataDir)).toContainEqual(expect.stringMatching(/^station\.broken-/))
    })
    const [lead] = await reopened.ask<{ attendantId: string }[]>('attendants.roster')
    await reopened.ask('attendants.signIn', { attendantId: lead?.attendantId, pin: LEAD_PIN }, 'lead')
    await reopened.ask('sync.tryNow', undefined, 'lead')
    expect(await statusOf(reopened)).toMatchObject({ problem: null, pendingSheets: 0 })
    expect(office.ledger.totals('refusals')).not.toEqual({})
  })

  it('know how the scanner and the camera of the kiosk are', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    const health = () => office.ledger.batches.at(-1)?.health
    await pair(running, office)
    expect(health()).toMatchObject({ camera: null, lastWedgeScanAt: null })
    await running.ask('station.reportCamera', { camera: 'fault' })
    await running.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
    await running.ask('sync.tryNow', undefined, 'lead')
    expect(health()).toMatchObject({ camera: 'fault', lastWedgeScanAt: running.clock.now(), lastCameraScanAt: null })
  })

  it('are told apart in what fails: the last success stays in sight, and the next try', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    await pair(running, office)
    const succeededAt = running.clock.now()
    running.clock.pass(MINUTE_MS)
    await running.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
    office.failWith({ status: 500 })
    await running.ask('sync.tryNow', undefined, 'lead')
    expect(await statusOf(running)).toMatchObject({
      pendingSheets: 1,
      oldestPending: '2026-01-13',
      problem: { code: 'office-fault' },
      lastSuccessAt: succeededAt,
      nextTryAt: expect.any(Number),
    })
  })

  it('are without a network, and not without an office, where this machine has none', async () => {
    const office = await anOffice()
    const world = aSyncWorld()
    const running = await aSetUpStation(world)
    await pair(running, office)
    world.setNetworks('')
    await office.close()
    await running.ask('sync.tryNow', undefined, 'lead')
    expect(await statusOf(running)).toMatchObject({ problem: { code: 'no-network' } })
  })

  it('find each other again after a restart', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    await pair(running, office)
    await running.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
    const again = await running.restart()
    await vi.waitFor(() => expect(office.ledger.totals('refusals')).toMatchObject({ '2026-01-13 refusals all': 1 }))
    expect(again.faults).toEqual([])
  })

  it('part when a lead says so', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    await pair(running, office)
    expect(await running.ask('sync.unpair', undefined, 'lead')).toEqual({ outcome: 'unpaired' })
    expect(await statusOf(running)).toMatchObject({ pairing: null, lastSuccessAt: null })
  })

  it('go on meeting when the disk did not take that they part', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    await pair(running, office)
    const disk = new Database(join(running.dataDir, 'station.db'))
    onTestFinished(() => void disk.close())
    disk.exec("CREATE TRIGGER full_disk BEFORE DELETE ON vault_office BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
    expect(await running.call('sync.unpair', undefined, 'lead')).toMatchObject({ ok: false })

    const calls = office.ledger.batches.length
    await running.ask('sync.tryNow', undefined, 'lead')
    expect(office.ledger.batches.length).toBeGreaterThan(calls)
    expect(await statusOf(running)).toMatchObject({ pairing: { officeAddress: office.address } })
  })

  it('never meet in a look around', async () => {
    const office = await anOffice()
    const running = await aRunningStation()
    const { attendants } = await running.ask<{ attendants: { role: string; pin: string }[] }>('station.lookAround')
    const [{ attendantId }] = (await running.ask<{ attendantId: string }[]>('attendants.roster')) as [
      { attendantId: string },
    ]
    const { pin } = attendants.find(({ role }) => role === 'lead')!
    await running.ask('attendants.signIn', { attendantId, pin }, 'lead')
    expect(await running.call('sync.pair', pairingWith(office), 'lead')).toMatchObject({ refusal: { code: 'not-now' } })
    expect(office.received).toEqual([])
  })

  it('leave the station to close while the office says nothing', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    await pair(running, office)
    office.failWith('hang')
    const calls = office.received.length
    const trying = running.ask('sync.tryNow', undefined, 'lead')
    await vi.waitFor(() => expect(office.received.length).toBeGreaterThan(calls))
    running.station.close()
    await trying
    expect(running.faults).toEqual([])
  })

  it('do not keep riders waiting while the office says nothing', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    await pair(running, office)
    office.failWith('hang')
    const calls = office.received.length
    const trying = running.ask('sync.tryNow', undefined, 'lead')
    await vi.waitFor(() => expect(office.received.length).toBeGreaterThan(calls))
    expect(await running.call('checkIns.scan', { text: 'hello', via: 'wedge' })).toMatchObject({ ok: true })
    expect(await statusOf(running)).toMatchObject({ isSending: true })
    await trying
  })
})
