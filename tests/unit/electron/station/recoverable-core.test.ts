import { readdirSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { holdDataFolder } from '../../../../electron/station/database/hold-data-folder.ts'
import { StationInUse } from '../../../../electron/station/database/station-fault.ts'
import type { Replaced, StationCore } from '../../../../electron/station/open-station-core.ts'
import { RecoverableCore } from '../../../../electron/station/recoverable-core.ts'
import type { Envelope } from '../../../../shared/contract/envelope.ts'
import type { Notice } from '../../../../shared/contract/groups/station-calls.ts'
import { aBackedUpStation } from '../../../support/a-backed-up-station.ts'
import { DAY_MS } from '../../../support/a-clock.ts'

const DONE: Envelope = { ok: true, value: 'done' }
const FAILED: Envelope = { ok: false, refusal: { code: 'internal', message: '' } }
const REFUSED: Envelope = { ok: false, refusal: { code: 'not-now', message: '' } }

describe('a station whose database turned out to be broken', () => {
  it('does nothing twice that was done, and recovers once that is said', async () => {
    const { own, calls, replaced } = aCoreThatAnswers(DONE)
    expect(await own.dispatch('stock.receive', {}, { screenId: 'lead' })).toBe(DONE)
    expect(calls).toEqual(['stock.receive'])
    expect(replaced).toEqual([undefined])
    await setImmediate()
    expect(replaced).toEqual([undefined, expect.objectContaining({ code: 'database-restored' })])
  })

  it('asks nothing again that made no sense', async () => {
    const { own, calls } = aCoreThatAnswers(REFUSED)
    expect(await own.dispatch('stock.receive', {}, { screenId: 'lead' })).toBe(REFUSED)
    expect(calls).toEqual(['stock.receive'])
  })

  it('does again what failed of it', async () => {
    const { own, calls } = aCoreThatAnswers(FAILED)
    expect(await own.dispatch('stock.receive', {}, { screenId: 'lead' })).toBe(DONE)
    expect(calls).toEqual(['stock.receive', 'stock.receive'])
  })

  it('does not recover any more when it is closed', async () => {
    const { own, replaced } = aCoreThatAnswers(DONE)
    await own.dispatch('stock.receive', {}, { screenId: 'lead' })
    own.close()
    await setImmediate()
    expect(replaced).toEqual([undefined])
  })

  it('does not recover either for what fails because it was closed', async () => {
    const { own, replaced } = aCoreThatAnswers(setImmediate(FAILED))
    const answer = own.dispatch('attendants.signIn', {}, { screenId: 'lead' })
    own.close()
    expect(await answer).toMatchObject({ ok: false })
    expect(replaced).toEqual([undefined])
  })
})

describe('the data folder of a station whose database broke', () => {
  it('is nobody else’s while it waits for its next try, and is let go when it closes', async () => {
    const { own, dataDir } = aCore((notice) => {
      if (notice) throw new Error('the settings cannot be read')
      return { isBroken: true, answer: FAILED }
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
    const { own, replaced, said, clock } = aCoreThatBreaks()
    const scan = () => own.dispatch('checkIns.scan', {}, { screenId: 'kiosk' })
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
    const { own, dataDir, clock } = aCore((notice) => {
      opened += 1
      if (notice && opened < 5) throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_READ')
      return { isBroken: !notice, answer: notice ? DONE : FAILED }
    })
    const scan = () => own.dispatch('checkIns.scan', {}, { screenId: 'kiosk' })
    for (let time = 0; time < 3; time++) {
      expect(await scan()).toMatchObject({ refusal: { code: 'out-of-service' } })
      clock.pass(10_000)
    }
    expect(await scan()).toBe(DONE)
    expect(readdirSync(dataDir).filter((name) => /^station\.broken-.*\.db$/.test(name))).toHaveLength(2)
  })
})

/** The first answer comes from the broken database; all others are `DONE`. */
function aCoreThatAnswers(first: Envelope | Promise<Envelope>) {
  return aCore((notice) => ({ isBroken: notice === undefined, answer: notice ? DONE : first }))
}

/** Whatever takes the place of a broken database breaks too. */
function aCoreThatBreaks() {
  return aCore(() => ({ isBroken: true, answer: FAILED }))
}

type FakeCore = { readonly isBroken: boolean; readonly answer: Envelope | Promise<Envelope> }

function aCore(make: (replaced?: Notice) => FakeCore) {
  const { dataDir, clock } = aBackedUpStation()
  const [calls, said] = [[] as string[], [] as string[]]
  const replaced: (Notice | undefined)[] = []
  const open = (next?: Replaced): StationCore => {
    const notice = next?.notice
    replaced.push(notice)
    const { isBroken, answer } = make(notice)
    return {
      dispatcher: {
        async dispatch(path) {
          calls.push(path)
          return answer
        },
      },
      isBroken: () => isBroken,
      close() {},
    } as Partial<StationCore> as StationCore // nothing looks into it
  }
  const own = new RecoverableCore({ dataDir, clock, log: (line) => said.push(line), open, onChanged() {} })
  onTestFinished(() => {
    own.close()
  })
  return { own, dataDir, calls, replaced, said, clock }
}
