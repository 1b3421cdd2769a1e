import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCopy } from '../../../../../electron/station/database/check-copy.ts'
import { aBackedUpStation, breakTable } from '../../../../support/a-backed-up-station.ts'
import { aFolder } from '../../../../support/a-station.ts'

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
