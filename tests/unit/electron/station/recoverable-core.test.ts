import { readdirSync, rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Damage } from '../../../../electron/station/damage-watch.ts'
import { backupFolder } from '../../../../electron/station/database/backup-files.ts'
import { holdDataFolder } from '../../../../electron/station/database/hold-data-folder.ts'
import { StationInUse } from '../../../../electron/station/database/station-fault.ts'
import type { Replaced, StationCore } from '../../../../electron/station/open-station-core.ts'
import { RecoverableCore } from '../../../../electron/station/recoverable-core.ts'
import type { Envelope } from '../../../../shared/contract/envelope.ts'
import type { Notice } from '../../../../shared/contract/groups/station-calls.ts'
import { aBackedUpStation, breakTable } from '../../../support/a-backed-up-station.ts'
import { DAY_MS } from '../../../support/a-clock.ts'

const DONE: Envelope = { ok: true, value: 'done' }
const FAILED: Envelope = { ok: false, refusal: { code: 'internal', message: '' } }
const REFUSED: Envelope = { ok: false, refusal: { code: 'not-now', message: '' } }

const LEAD = { screenId: 'lead' }
const KIOSK = { screenId: 'kiosk' }

describe('a station whose database lets no rider in', () => {
  it('does again what failed of it', async () => {
    const { scan, calls, replaced } = aCoreThatAnswers(FAILED)
    expect(await scan()).toBe(DONE)
    expect(calls).toEqual(['checkIns.scan', 'checkIns.scan'])
    expect(replaced).toEqual([undefined, expect.objectContaining({ code: 'database-restored' })])
  })

  it('asks nothing again that made no sense, or that was done', async () => {
    for (const answer of [REFUSED, DONE]) {
      const { scan, calls, replaced } = aCoreThatAnswers(answer)
      expect(await scan()).toBe(answer)
      expect(calls).toEqual(['checkIns.scan'])
      expect(replaced).toEqual([undefined])
    }
  })

  it('does not recover for what fails because it was closed', async () => {
    const { own, scan, replaced } = aCoreThatAnswers(setImmediate(FAILED))
    const answer = scan()
    own.close()
    expect(await answer).toMatchObject({ ok: false })
    expect(replaced).toEqual([undefined])
  })

  it('is out of service while it cannot be replaced, and goes on once a rider is let in', async () => {
    let answer: Envelope = FAILED
    const { own, scan, clock, changes } = aCore(() => ({
      damage: 'useless',
      get answer() {
        return answer
      },
    }))
    const overview = () => own.dispatch('station.overview', undefined, KIOSK)
    for (let time = 0; time < 3; time++) {
      await scan()
      clock.pass(10_000)
    }
    expect(await overview()).toMatchObject({ refusal: { code: 'out-of-service', reason: 'broken' } })
    const before = changes()
    answer = DONE
    expect(await overview()).toMatchObject({ ok: false })
    expect(await scan()).toBe(DONE)
    expect(changes()).toBe(before + 1)
    expect(await overview()).toBe(DONE)
  })

  it('lets screens try again a minute after the last rider it failed, and is out of service again if it fails one', async () => {
    const { own, scan, clock, replaced, changes } = aCoreThatBreaks()
    const overview = () => own.dispatch('station.overview', undefined, KIOSK)
    const outOfService = { refusal: { code: 'out-of-service' } }
    for (let time = 0; time < 3; time++) {
      await scan()
      clock.pass(10_000)
    }
    expect(replaced).toHaveLength(3)
    clock.pass(49_999)
    expect(await overview()).toMatchObject(outOfService)
    const before = changes()
    clock.pass(1)
    expect(await overview()).toBe(FAILED)
    expect(changes()).toBe(before + 1)
    expect(await scan()).toMatchObject(outOfService)
    expect(await overview()).toMatchObject(outOfService)
    expect(replaced).toHaveLength(3)
  })
})

describe('a station whose database lets riders in and fails otherwise', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('has a command done by another database, where nothing is lost by it', async () => {
    const { own, calls, replaced } = aCoreThatAnswers(FAILED, 'partial')
    expect(await own.dispatch('stock.receive', {}, LEAD)).toBe(DONE)
    expect(calls).toEqual(['stock.receive', 'stock.receive'])
    expect(replaced).toHaveLength(2)
  })

  it('refuses that command alone where something would be lost, looks into it once, and lets riders in', async () => {
    const { own, dataDir, replaced, said, clock } = aCoreThatAnswers(FAILED, 'partial')
    rmSync(backupFolder(dataDir), { recursive: true })
    for (let time = 0; time < 3; time++) {
      expect(await own.dispatch('stock.receive', {}, LEAD)).toBe(FAILED)
      expect(await own.dispatch('checkIns.scan', {}, KIOSK)).toBe(FAILED)
      clock.pass(DAY_MS)
      vi.advanceTimersByTime(DAY_MS)
    }
    expect(replaced).toEqual([undefined])
    expect(said).toEqual([expect.stringContaining('the latest sound copy is from before')])
  })

  it('is replaced when nobody is there and has asked for anything for ten seconds', async () => {
    const here = { isAnyoneHere: true }
    const { own, replaced, clock } = aCore((notice) => ({
      ...{ damage: notice ? 'none' : 'partial', answer: DONE },
      isAnyoneHere: () => here.isAnyoneHere,
    }))
    const pass = () => {
      clock.pass(10_000)
      vi.advanceTimersByTime(10_000)
    }
    await own.dispatch('shifts.latest', undefined, LEAD)
    pass()
    expect(replaced).toHaveLength(1)
    here.isAnyoneHere = false
    clock.pass(9_000)
    await own.dispatch('station.overview', undefined, KIOSK)
    clock.pass(1_000)
    vi.advanceTimersByTime(10_000)
    expect(replaced).toHaveLength(1)
    pass()
    expect(replaced).toHaveLength(2)
  })

  it('is replaced once a day, so that a day has a time left for when no rider is let in', async () => {
    const { own, replaced, clock } = aCore(() => ({ damage: 'partial', answer: FAILED }))
    const receive = () => own.dispatch('stock.receive', {}, LEAD)
    await receive()
    clock.pass(DAY_MS - 1)
    await receive()
    expect(replaced).toHaveLength(2)
    clock.pass(1)
    await receive()
    expect(replaced).toHaveLength(3)
  })

  it('is not replaced any more when it is closed', async () => {
    const { own, replaced, clock } = aCore(() => ({ damage: 'partial', answer: DONE }))
    await own.dispatch('shifts.latest', undefined, LEAD)
    own.close()
    clock.pass(10_000)
    vi.advanceTimersByTime(10_000)
    expect(replaced).toEqual([undefined])
  })
})

describe('what took the place of a broken database', () => {
  it('is known to be whole or not', async () => {
    for (const [table, isWhole] of [
      ['station_setting', true],
      ['event_log', false],
    ] as const) {
      const { scan, dataDir, taken } = aCoreThatAnswers(FAILED)
      breakTable(dataDir, table)
      await scan()
      expect(taken(), table).toMatchObject({ isWhole })
    }
  })
})

describe('the data folder of a station whose database broke', () => {
  it('is nobody else’s while it waits for its next try, and is let go when it closes', async () => {
    const { own, dataDir } = aCore((notice) => {
      if (notice) throw new Error('the settings cannot be read')
      return { damage: 'useless', answer: FAILED }
    })
    expect(await own.dispatch('checkIns.scan', {}, { screenId: 'kiosk' })).toMatchObject({ ok: false })
    expect(() => holdDataFolder(dataDir)).toThrow(StationInUse)
    own.close()
    holdDataFolder(dataDir)()
  })

  it('is let go when it cannot be opened', () => {
    const { dataDir, clock } = aBackedUpStation()
    const open = () => expect.fail('the settings cannot be read')
    const log = (line: string) => expect.fail(line)
    expect(() => new RecoverableCore({ dataDir, clock, log, open, onChanged() {} })).toThrow('the settings')
    holdDataFolder(dataDir)()
  })
})

describe('a station whose database breaks again and again', () => {
  it('replaces it twice a day at most, and says to who asks that it is out of service', async () => {
    const { scan, replaced, said, clock } = aCoreThatBreaks()
    for (const inPlace of [1, 2]) {
      expect(await scan()).toMatchObject({ refusal: { code: 'out-of-service' } })
      expect(replaced).toHaveLength(1 + inPlace)
      clock.pass(10_000)
    }
    for (let time = 0; time < 3; time++) {
      expect(await scan()).toMatchObject({ refusal: { code: 'out-of-service' } })
      clock.pass(10_000)
    }
    expect(replaced).toHaveLength(3)
    expect(said).toEqual([expect.stringContaining('not replaced a third time')])
    clock.pass(DAY_MS)
    await scan()
    expect(replaced).toHaveLength(4)
  })

  it('replaces what cannot be read once it is in place, and then opens that until the disk gives it', async () => {
    let opened = 0
    const { scan, dataDir, clock } = aCore((notice) => {
      opened += 1
      if (notice && opened < 5) throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_READ')
      return { damage: notice ? 'none' : 'useless', answer: notice ? DONE : FAILED }
    })
    for (let time = 0; time < 3; time++) {
      expect(await scan()).toMatchObject({ refusal: { code: 'out-of-service' } })
      clock.pass(10_000)
    }
    expect(await scan()).toBe(DONE)
    expect(readdirSync(dataDir).filter((name) => /^station\.broken-.*\.db$/.test(name))).toHaveLength(2)
  })
})

/** The first answer comes from the broken database; all others are `DONE`. */
function aCoreThatAnswers(first: Envelope | Promise<Envelope>, damage: Damage = 'useless') {
  return aCore((notice) => ({ damage: notice ? 'none' : damage, answer: notice ? DONE : first }))
}

/** Whatever takes the place of a broken database breaks too. */
function aCoreThatBreaks() {
  return aCore(() => ({ damage: 'useless', answer: FAILED }))
}

type FakeCore = {
  readonly damage: Damage
  readonly answer: Envelope | Promise<Envelope>
  readonly isAnyoneHere?: () => boolean
}

function aCore(make: (replaced?: Notice) => FakeCore) {
  const { dataDir, clock } = aBackedUpStation()
  const [calls, said] = [[] as string[], [] as string[]]
  const replaced: (Notice | undefined)[] = []
  let latest: Replaced | undefined
  const open = (next?: Replaced): StationCore => {
    const notice = next?.notice
    replaced.push(notice)
    latest = next
    const core = make(notice)
    return {
      dispatcher: {
        async dispatch(path) {
          calls.push(path)
          return core.answer
        },
      },
      damage: () => core.damage,
      isAnyoneHere: core.isAnyoneHere ?? (() => false),
      close() {},
    } as Partial<StationCore> as StationCore // nothing looks into it
  }
  let changed = 0
  const onChanged = () => {
    changed += 1
  }
  const own = new RecoverableCore({ dataDir, clock, log: (line) => said.push(line), open, onChanged })
  onTestFinished(() => {
    own.close()
  })
  const scan = () => own.dispatch('checkIns.scan', {}, KIOSK)
  return { own, scan, dataDir, calls, replaced, said, clock, changes: () => changed, taken: () => latest }
}
