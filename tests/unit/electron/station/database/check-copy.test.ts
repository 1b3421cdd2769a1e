import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkCopy } from '../../../../../electron/station/database/check-copy.ts'
import { aBackedUpStation, breakTable } from '../../../../support/a-backed-up-station.ts'
import { aFolder } from '../../../../support/a-station.ts'

/** What comes of beginning a thread; undefined where there are some. */
const threads = vi.hoisted(() => ({ fault: undefined as Error | undefined }))

vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof import('node:worker_threads')>()
  const { EventEmitter } = await import('node:events')
  class FailingWorker extends EventEmitter {
    constructor() {
      super()
      process.nextTick(() => this.emit('error', threads.fault))
    }
  }
  const Worker = new Proxy(real.Worker, {
    construct: (Real, given) => (threads.fault ? new FailingWorker() : Reflect.construct(Real, given)),
  })
  return { ...real, Worker }
})

const EVEN_THE_SMALLEST_BYTES = 0

describe.each([
  ['a small copy', undefined],
  ['a large copy, read by another thread', EVEN_THE_SMALLEST_BYTES],
])('the check of %s', (_what, smallBytes) => {
  const check = (file: string) => checkCopy(file, new AbortController().signal, smallBytes)

  it('finds nothing wrong with what can be read throughout', async () => {
    expect(await check(aCopyOf(aBackedUpStation().dataDir))).toEqual({ outcome: 'sound' })
  })

  it('says what cannot be read', async () => {
    const { dataDir } = aBackedUpStation()
    breakTable(dataDir, 'vault_rider')
    expect(await check(aCopyOf(dataDir))).toEqual({
      outcome: 'broken',
      problem: expect.stringMatching(/^(Tree|Page) .*$/),
    })
    const noDatabase = join(aFolder(), 'copy.db')
    writeFileSync(noDatabase, 'x'.repeat(5_000))
    expect(await check(noDatabase)).toEqual({ outcome: 'broken', problem: 'SQLITE_NOTADB' })
  })
})

describe('where no thread can be begun, the check of a large copy', () => {
  const check = (file: string) => checkCopy(file, new AbortController().signal, EVEN_THE_SMALLEST_BYTES)
  const fault = new Error('no threads here')
  beforeEach(() => {
    threads.fault = fault
  })
  afterEach(() => {
    threads.fault = undefined
  })

  it('is made all the same, and says why everybody waited', async () => {
    expect(await check(aCopyOf(aBackedUpStation().dataDir))).toEqual({ outcome: 'sound', threadFault: fault })
  })

  it('refuses what cannot be opened, and ends no process', async () => {
    const gone = join(aFolder(), 'folder')
    mkdirSync(gone)
    await expect(check(gone)).rejects.toThrow('unable to open')
  })
})

it('is broken off with its signal', async () => {
  const closing = new AbortController()
  const checked = checkCopy(aCopyOf(aBackedUpStation().dataDir), closing.signal, EVEN_THE_SMALLEST_BYTES)
  closing.abort()
  await expect(checked).rejects.toThrow('broken off')
})

function aCopyOf(dataDir: string): string {
  const copy = join(aFolder(), 'copy.db')
  copyFileSync(join(dataDir, 'station.db'), copy)
  return copy
}
