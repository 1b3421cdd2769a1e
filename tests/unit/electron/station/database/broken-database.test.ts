import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { backupFiles } from '../../../../../electron/station/database/backup-files.ts'
import { migrate } from '../../../../../electron/station/database/migrate.ts'
import type { Verdict } from '../../../../../shared/check-ins/verdict.ts'
import type { CheckInEntry } from '../../../../../shared/contract/groups/check-in-calls.ts'
import type { Notice } from '../../../../../shared/contract/groups/station-calls.ts'
import type { AttendantId } from '../../../../../shared/ids/ids.ts'
import { DAY_MS, HOUR_MS } from '../../../../support/a-clock.ts'
import { type ARunningStation, aRunningStation, LEAD_PIN } from '../../../../support/a-running-station.ts'
import { aFolder } from '../../../../support/a-station.ts'
import { aRequestId } from '../../../../support/a-stocked-station.ts'

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

/** What disks, power cuts and people do to a file. */
const DAMAGES: readonly (readonly [string, (file: string) => void])[] = [
  ['overwritten with noise', (file) => writeFileSync(file, randomBytes(statSync(file).size))],
  ['overwritten at its beginning', (file) => overwrite(file, 0, 4_096)],
  ['overwritten but for its first page', (file) => overwrite(file, 4_096, Number.POSITIVE_INFINITY)],
  ['cut in half', (file) => truncateSync(file, statSync(file).size / 2)],
  ['cut in the middle of a page', (file) => truncateSync(file, 4_096 * 3 + 1_000)],
  ['cut to a few bytes', (file) => truncateSync(file, 10)],
  ['emptied', (file) => truncateSync(file, 0)],
  ['deleted', (file) => rmSync(file)],
  ['replaced by a text', (file) => writeFileSync(file, 'hello')],
]

/** Every table and index of a station. */
const TREES = treesOfStation()

describe('a broken database', () => {
  it.each(DAMAGES)('that was %s is replaced by its backup, and riders tap in as ever', async (_what, damage) => {
    const { running, known, later } = await aBackedUpStation()
    const left = damaged(running, damage)
    const reopened = await running.restart()

    expect(await scan(reopened, known)).toMatchObject({ outcome: 'welcome', maskedName: '王**' })
    // Registered after the backup was made: nobody knows the name any more, but the code is genuine.
    expect(await scan(reopened, later)).toMatchObject({ outcome: expect.stringMatching(/first-visit|already/) })
    expect(await noticesOf(reopened)).toContainEqual({
      code: 'database-restored',
      at: expect.any(Number),
      detail: expect.stringMatching(/^backup of 2026-01-14 with \d+ events, \d+ more saved; /),
    })
    expect(await reopened.ask('station.checkLog', undefined, 'lead')).toMatchObject({ outcome: 'intact' })
    if (left.length > 0) expect(readFileSync(setAsideIn(reopened.dataDir)).equals(left)).toBe(true)
  })

  it.each(DAMAGES)('that was %s is no reason not to open without a backup', async (_what, damage) => {
    const { running, known } = await aBackedUpStation()
    rmSync(join(running.dataDir, 'backups'), { recursive: true })
    damaged(running, damage)
    const reopened = await running.restart()
    const verdict = await scan(reopened, known)
    // The settings outlived it in their file; the key that the code was signed with may be gone.
    if (verdict.outcome === 'refused') expect(verdict.reason).toBe('unknown-issuer')
    expect((await reopened.ask<{ state: string }>('station.overview')).state).toMatch(/open|not-set-up/)
  })

  it.each(TREES)('of which only %s cannot be read turns nobody away, and loses no check-in that can', async (tree) => {
    const { running, known, later } = await aBackedUpStation()
    running.station.close()
    breakTree(running.dataDir, tree)
    const reopened = await running.restart()

    expect(await scan(reopened, known)).toMatchObject({ outcome: 'welcome', maskedName: '王**' })
    expect(await reopened.ask('checkIns.typeCard', { cardNumber: known.cardNumber })).toMatchObject({
      outcome: 'already-checked-in',
    })
    const ofLater = await scan(reopened, later)
    if (tree === 'event_log') expect(ofLater).toMatchObject({ outcome: 'first-visit' })
    else expect(ofLater).toMatchObject({ outcome: 'already-checked-in' })
  })

  it('that fails an attendant is replaced too, who stays signed in and has it done', async () => {
    const { running } = await aBackedUpStation()
    running.station.close()
    breakTree(running.dataDir, 'rider')
    const reopened = await running.restart()
    await signInLead(reopened)
    const rider = { name: '赵六', phoneTail: '4321', platform: 'jd' }
    expect(await reopened.ask('riders.register', rider, 'lead')).toMatchObject({ outcome: 'registered' })
  })

  it('that fails a rider who was just let in is replaced too, and the rider is still there', async () => {
    const { running, known, take } = await aStationThatCannotIssue()
    await scan(running, known)
    expect(await take()).toMatchObject({ value: { outcome: 'issued' } })
    expect(setAsideIn(running.dataDir)).toBeTruthy()
  })

  it.each([
    ['back', -3 * HOUR_MS],
    ['ahead', 3 * HOUR_MS],
    ['ahead by more than codes are good for', 3_650 * DAY_MS],
  ])('that is replaced leaves it known since when a rider is here, though the clock was set %s', async (_to, byMs) => {
    const { running, known, take } = await aStationThatCannotIssue()
    expect(await scan(running, known)).toMatchObject({ outcome: 'welcome' })
    running.clock.set(running.clock.now() + byMs)
    await take()
    expect(setAsideIn(running.dataDir)).toBeTruthy()
    expect(await scan(running, known)).toMatchObject({ outcome: 'already-checked-in' })
    expect(clockStepsIn(running.dataDir)).toBe(1)
  })

  it.each<[string, (running: ARunningStation) => Promise<unknown>]>([
    ['the daily copy finds it', async ({ clock }) => clock.pass(DAY_MS)],
    ['an attendant meets it', (running) => running.call('shifts.latest', undefined, 'lead')],
  ])('that lets riders in is replaced once nobody is there when %s', async (_what, meet) => {
    const { running, known, later } = await aBackedUpStation()
    running.station.close()
    breakTree(running.dataDir, 'handover')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const reopened = await running.restart()
    await signInLead(reopened)
    await meet(reopened)
    expect(await scan(reopened, known)).toMatchObject({ maskedName: '王**' })
    const isReplaced = () => readdirSync(running.dataDir).some((name) => name.startsWith('station.broken-'))
    const pass = (ms: number) => {
      reopened.clock.pass(ms)
      vi.advanceTimersByTime(ms)
    }
    while (!(await noticesOf(reopened)).some(({ code }) => code === 'log-damaged')) await setImmediate()
    pass(50_000)
    expect(isReplaced()).toBe(false)
    pass(200_000)
    expect(isReplaced()).toBe(true)
    await signInLead(reopened)
    expect(await reopened.call('shifts.latest', undefined, 'lead')).toMatchObject({ ok: true })
    expect(await scan(reopened, later)).toMatchObject({ maskedName: '李**' })
    expect(await reopened.ask('station.checkLog', undefined, 'lead')).toMatchObject({ outcome: 'intact' })
  })

  it('is read along with what a power cut left beside it', async () => {
    const { running, known, later } = await aBackedUpStation()
    const restarted = await running.restart()
    for (let time = 0; time < 3; time++) await restarted.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
    // The folder as it is at this moment, with three refusals that are not in the database file yet.
    const dataDir = aFolder()
    cpSync(running.dataDir, dataDir, { recursive: true })
    breakTree(dataDir, 'check_in')

    const reopened = await aRunningStation({ dataDir, clock: running.clock })
    expect(await scan(reopened, known)).toMatchObject({ outcome: 'welcome', maskedName: '王**' })
    expect(await scan(reopened, later)).toMatchObject({ outcome: 'already-checked-in', maskedName: '李**' })
    await signInLead(reopened)
    const today = await reopened.ask<CheckInEntry[]>('checkIns.today', {}, 'lead')
    expect(today.filter(({ kind }) => kind === 'refusal')).toHaveLength(3)
    expect(await reopened.ask('station.checkLog', undefined, 'lead')).toMatchObject({ outcome: 'intact' })
  })

  it('is spoken of at every start until somebody has taken it away', async () => {
    const { running } = await aBackedUpStation()
    damaged(running, (file) => truncateSync(file, 10))
    const again = await (await running.restart()).restart()
    const name = basename(setAsideIn(again.dataDir))
    expect(await noticesOf(again)).toMatchObject([{ code: 'database-restored', detail: name }])
    rmSync(setAsideIn(again.dataDir))
    expect(await noticesOf(await again.restart())).toEqual([])
  })

  it.each<[string, (file: string) => void]>([
    ['broken', (file) => overwrite(file, 8_192, Number.POSITIVE_INFINITY)],
    ['empty', (file) => truncateSync(file, 0)],
  ])('is not replaced by a copy that is %s too, but by the one before', async (_what, damage) => {
    const { running, known } = await aBackedUpStation()
    const [latest, before] = backupFiles(running.dataDir)
    if (!latest || !before) throw new Error('there are no two backups')
    damage(latest.path)
    damaged(running, (file) => writeFileSync(file, randomBytes(9_000)))
    const reopened = await running.restart()
    expect(await scan(reopened, known)).toMatchObject({ outcome: 'first-visit' })
    expect((await noticesOf(reopened))[0]?.detail).toContain(`backup of ${before.businessDate}`)
    expect(existsSync(`${latest.path}.broken`)).toBe(true)
  })

  it('of a newer version is left alone, and so is its folder', async () => {
    const { running } = await aBackedUpStation()
    running.station.close()
    const db = new Database(join(running.dataDir, 'station.db'))
    db.pragma('user_version = 99')
    db.close()
    const before = readdirSync(running.dataDir)
    await expect(running.restart()).rejects.toThrow('newer version')
    expect(readdirSync(running.dataDir)).toEqual(before)
  })

  it('has nothing to do with a lock file that makes no sense', async () => {
    const { running, known } = await aBackedUpStation()
    running.station.close()
    writeFileSync(join(running.dataDir, 'station.lock'), randomBytes(5_000))
    expect(await scan(await running.restart(), known)).toMatchObject({ outcome: 'welcome' })
  })
})

type Code = { readonly text: string; readonly cardNumber: string }

/** A station with one rider who checked in before its latest backup, and one who registered and did so after it. */
async function aBackedUpStation(): Promise<{ running: ARunningStation; known: Code; later: Code }> {
  const running = await (await aRunningStation()).setUp()
  await backupsMade(running, 1)
  const known = await register(running, '王小明')
  await scan(running, known)
  running.clock.pass(DAY_MS)
  await signInLead(running)
  await backupsMade(running, 2)
  const later = await register(running, '李四')
  await scan(running, later)
  return { running, known, later }
}

/** Riders are let in, and the first who takes something meets what is broken. */
async function aStationThatCannotIssue() {
  const { running, known } = await aBackedUpStation()
  const arrival = { itemId: 'water', quantity: 9, lot: null, expiresOn: '2036-12-31' }
  await running.ask('stock.receive', { ...arrival, source: { kind: 'donor', name: null } }, 'lead')
  running.station.close()
  breakTree(running.dataDir, 'supply_issue')
  const reopened = await running.restart()
  const take = () => reopened.call('supplies.take', { itemId: 'water', requestId: aRequestId() })
  return { running: reopened, known, take }
}

async function register(running: ARunningStation, name: string): Promise<Code> {
  const rider = { name, phoneTail: '1234', platform: 'meituan' }
  return (await running.ask<{ code: Code }>('riders.register', rider, 'lead')).code
}

function scan(running: ARunningStation, { text }: Code): Promise<Verdict> {
  return running.ask<Verdict>('checkIns.scan', { text, via: 'wedge' })
}

async function signInLead(running: ARunningStation): Promise<void> {
  const [lead] = await running.ask<{ attendantId: AttendantId }[]>('attendants.roster')
  await running.ask('attendants.signIn', { attendantId: lead?.attendantId, pin: LEAD_PIN }, 'lead')
}

async function noticesOf(running: ARunningStation): Promise<readonly Notice[]> {
  await signInLead(running)
  return (await running.ask<{ notices: Notice[] }>('station.diagnostics', undefined, 'lead')).notices
}

/** They are made in passing, between calls. */
async function backupsMade({ dataDir }: ARunningStation, count: number): Promise<void> {
  while (backupFiles(dataDir).length < count) await setImmediate()
}

/** Damages the database of a station that is closed, and answers what is left of it. */
function damaged({ station, dataDir }: ARunningStation, damage: (file: string) => void): Buffer {
  station.close()
  const file = join(dataDir, 'station.db')
  damage(file)
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
}

function overwrite(file: string, from: number, to: number): void {
  const bytes = readFileSync(file)
  const end = Math.min(to, bytes.length)
  randomBytes(end - from).copy(bytes, from)
  writeFileSync(file, bytes)
}

/** Overwrites the first page of a table or an index in the database file. */
function breakTree(dataDir: string, tree: string): void {
  const file = join(dataDir, 'station.db')
  const db = new Database(file, { readonly: true })
  const page = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(tree)
  db.close()
  if (!page) throw new Error(`there is no ${tree}`)
  overwrite(file, (page - 1) * 4_096, page * 4_096)
}

function clockStepsIn(dataDir: string): number | undefined {
  const db = new Database(join(dataDir, 'station.db'), { readonly: true })
  const steps = db.prepare<[], number>("SELECT count(*) FROM event_log WHERE kind = 'clock.stepped'").pluck().get()
  db.close()
  return steps
}

function setAsideIn(dataDir: string): string {
  const name = readdirSync(dataDir).find((each) => /^station\.broken-.*\.db$/.test(each))
  if (name === undefined) throw new Error('no broken database was kept')
  return join(dataDir, name)
}

function treesOfStation(): string[] {
  const db = new Database(':memory:')
  migrate(db, null)
  return db.prepare<[], string>('SELECT name FROM sqlite_schema WHERE rootpage > 0').pluck().all()
}
