import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecentDailyCounts } from '../../../../electron/station/daily-counts/recent-daily-counts.ts'
import { StationFault } from '../../../../electron/station/database/station-fault.ts'
import { openStation } from '../../../../electron/station/open-station.ts'
import { LEVEL_MEASURES } from '../../../../shared/daily-counts/daily-count.ts'
import { stationSettingsSchema } from '../../../../shared/settings/station-settings.ts'
import { aClock } from '../../../support/a-clock.ts'
import { aRunningStation, aSetUp } from '../../../support/a-running-station.ts'
import { aFolder } from '../../../support/a-station.ts'
import { filesBelow } from '../../../support/traces-of.ts'

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

type Guide = {
  attendants: { name: string; role: string; pin: string }[]
  riders: { name: string; codeText: string; cardNumber: string }[]
}

describe('a folder that is out of reach', () => {
  it.each([
    ['a file in its place', (place: string) => writeFileSync(place, '')],
    ['a lock that cannot be opened', (place: string) => mkdirSync(join(place, 'station.lock'), { recursive: true })],
  ])('is said to be so in a sentence: %s', async (_what, spoil) => {
    const place = join(aFolder(), 'station')
    spoil(place)
    const tools = { host: 'in-process', version: 'test', log: () => {} } as const
    await expect(openStation({ dataDir: place, tools })).rejects.toThrow(StationFault)
    await expect(openStation({ dataDir: place, tools })).rejects.toThrow(`The folder ${place} cannot be opened`)
  })
})

describe('an empty station', () => {
  it('is not set up, and says so', async () => {
    const running = await aRunningStation()
    expect(await running.ask('station.overview')).toMatchObject({ state: 'not-set-up' })
    expect(await running.call('station.settings')).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  it('opens with its set-up, its first lead signed in where it was made', async () => {
    const running = await (await aRunningStation()).setUp()
    expect(await running.ask('station.overview')).toMatchObject({
      state: 'open',
      stationName: 'Test Station',
      businessDate: '2026-01-13',
      isSample: false,
    })
    expect(await running.ask('attendants.current', undefined, 'lead')).toMatchObject({ name: 'Lead', role: 'lead' })
    expect(await running.ask('attendants.current', undefined, 'kiosk')).toBeNull()
    expect(stationSettingsSchema.parse(settingsFile(running.dataDir))).toMatchObject({ stationCode: 'TEST-1' })
  })

  it('is set up once, also when two screens do it in the same moment', async () => {
    const running = await aRunningStation()
    const outcomes = await Promise.all([
      running.call('station.setUp', aSetUp(), 'one'),
      running.call('station.setUp', { ...aSetUp(), stationName: 'Another' }, 'two'),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, refusal: expect.objectContaining({ code: 'not-now' }) })
    expect(await running.ask('attendants.roster')).toHaveLength(1)
    expect(await running.call('station.setUp', aSetUp())).toMatchObject({ refusal: { code: 'not-now' } })
    expect(await running.call('station.lookAround')).toMatchObject({ refusal: { code: 'not-now' } })
  })

  it('keeps of a settings file that outlived its database what the wizard does not ask', async () => {
    const running = await (await aRunningStation()).setUp()
    const trustedIssuers = [{ name: 'Neighbour', publicKey: 'ab'.repeat(32) }]
    const settings = { ...(await running.ask<object>('station.settings', undefined, 'lead')), trustedIssuers }
    await running.ask('station.changeSettings', settings, 'lead')
    running.station.close()
    for (const name of ['station.db', 'backups']) rmSync(join(running.dataDir, name), { recursive: true, force: true })

    const anew = await running.restart()
    expect(await anew.ask('station.overview')).toMatchObject({ state: 'not-set-up' })
    await anew.setUp({ stationName: 'Anew' })
    expect(await anew.ask('station.settings', undefined, 'lead')).toMatchObject({ stationName: 'Anew', trustedIssuers })
  })

  it('keeps its set-up over a restart', async () => {
    const running = await (await (await aRunningStation()).setUp()).restart()
    expect(await running.ask('station.overview')).toMatchObject({ state: 'open', stationName: 'Test Station' })
    expect(await running.ask('attendants.roster')).toMatchObject([{ name: 'Lead', role: 'lead' }])
  })
})

describe('looking around', () => {
  // A temporary folder of its own, so that nobody else's stations are counted.
  beforeEach(() => vi.stubEnv('TMPDIR', aFolder()))
  afterEach(() => vi.unstubAllEnvs())

  it('shows a sample station that can be tried and leaves nothing behind', async () => {
    const running = await aRunningStation()
    const before = [lookFolders(), filesBelow(running.dataDir).sort()]
    const guide = await running.ask<Guide>('station.lookAround')
    expect(await running.ask('station.overview')).toMatchObject({ isSample: true, canLeaveSample: true })
    for (const { codeText } of guide.riders) {
      expect(await running.ask('checkIns.scan', { text: codeText, via: 'wedge' })).toMatchObject({
        outcome: expect.stringMatching(/^(first-visit|welcome)$/),
      })
    }
    await running.ask('station.endLookAround')

    expect(await running.ask('station.overview')).toMatchObject({ state: 'not-set-up' })
    expect([lookFolders(), filesBelow(running.dataDir).sort()]).toEqual(before)
    expect(await running.call('station.endLookAround')).toMatchObject({ refusal: { code: 'not-now' } })
    await running.setUp()
    const [{ codeText }] = guide.riders as [Guide['riders'][number]]
    expect(await running.ask('checkIns.scan', { text: codeText, via: 'wedge' })).toMatchObject({
      reason: 'unknown-issuer',
    })
    expect(await running.ask('riders.find', { words: '' }, 'lead')).toEqual([])
  })

  it('leaves nothing behind either when the station closes in the middle of it', async () => {
    const running = await aRunningStation()
    const before = lookFolders()
    await running.ask('station.lookAround')
    expect(lookFolders()).toHaveLength(before.length + 1)
    await running.restart()
    expect(lookFolders()).toEqual(before)
  })

  it('begins once, and not beside a set-up of the same moment', async () => {
    const running = await aRunningStation()
    const before = lookFolders()
    const looks = await Promise.all([running.call('station.lookAround'), running.call('station.lookAround')])
    expect(looks.filter((look) => look.ok)).toHaveLength(1)
    await running.ask('station.endLookAround')

    const both = await Promise.all([running.call('station.lookAround'), running.call('station.setUp', aSetUp())])
    expect(both.map((one) => one.ok)).toEqual([false, true])
    expect(await running.ask('station.overview')).toMatchObject({ state: 'open', isSample: false })
    expect(lookFolders()).toEqual(before)
  })
})

describe('a sample station', () => {
  it('has attendants, riders with codes as QR pictures, and a month of visits', async () => {
    const running = await aRunningStation({ sample: true })
    const guide = JSON.parse(readFileSync(join(running.dataDir, 'sample', 'sample.json'), 'utf8')) as Guide & {
      riders: { png: string }[]
    }
    const lead = guide.attendants.find((one) => one.role === 'lead')!
    const [{ attendantId }] = (await running.ask<{ attendantId: string }[]>('attendants.roster')) as [
      { attendantId: string },
    ]
    await running.ask('attendants.signIn', { attendantId, pin: lead.pin }, 'lead')
    const recent = await running.ask<{ counts: { businessDate: string }[] }>('dailyCounts.recent', {}, 'lead')
    expect(new Set(recent.counts.map((count) => count.businessDate)).size).toBeGreaterThanOrEqual(30)
    expect(await running.ask('station.checkLog', undefined, 'lead')).toMatchObject({ outcome: 'intact' })
    for (const { png, codeText } of guide.riders) {
      expect(QRCode.create(codeText, { errorCorrectionLevel: 'M' }).version).toBe(6)
      expect(
        readFileSync(join(running.dataDir, 'sample', png))
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
    }
    expect(await running.ask('station.overview')).toMatchObject({ isSample: true, canLeaveSample: false })
  })

  it('has nothing of today yet, opened in the small hours too', async () => {
    const running = await aRunningStation({ sample: true, clock: aClock(Date.parse('2026-01-14T02:30:00+08:00')) })
    const [lead] = await running.ask<{ attendantId: string }[]>('attendants.roster')
    await running.ask('attendants.signIn', { attendantId: lead!.attendantId, pin: '246810' }, 'lead')
    const today = await running.ask<RecentDailyCounts>('dailyCounts.recent', { days: 1 }, 'lead')
    expect(today.to).toBe('2026-01-13')
    expect(today.counts.filter(({ measure }) => !LEVEL_MEASURES.includes(measure))).toEqual([])
  })

  it('is not filled a second time', async () => {
    const running = await aRunningStation({ sample: true })
    const roster = await running.ask('attendants.roster')
    expect(await (await running.restart()).ask('attendants.roster')).toEqual(roster)
  })
})

function lookFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('rider-station-look-'))
}

function settingsFile(dataDir: string): unknown {
  return JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8'))
}
