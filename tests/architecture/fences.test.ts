import { describe, expect, it } from 'vitest'
import { CROSSINGS, NO_CROSSINGS } from './support/crossings.ts'
import { fencedOff } from './support/fences.ts'
import { fileOf, type Import, importsOf, packageOf, targetOf } from './support/imports-of.ts'
import { CODE, filesIn, SOURCE_FOLDERS, textOf } from './support/source-files.ts'

const files = filesIn(SOURCE_FOLDERS)
const code = files.filter((file) => CODE.test(file))
const imports = code.flatMap((file) => importsOf(file, textOf(file)))

describe('the folders of the house', () => {
  it('import nothing across their fences', () => {
    expect(imports.length).toBeGreaterThan(1_000)
    expect(imports.flatMap((one) => fencedOff(one) ?? [])).toEqual([])
  })

  it('import files that are there, by their whole names', () => {
    const known = new Set([...files, 'package.json'])
    expect(imports.filter((one) => !isThere(known, one)).map(({ file, target }) => `${file}: ${target}`)).toEqual([])
  })

  it('know Electron in its main process and its preload alone', () => {
    const folders = imports
      .filter((one) => packageOf(one) === 'electron')
      .map(({ file }) => file.split('/', 2).join('/'))
    expect([...new Set(folders)].sort()).toEqual(['electron/main', 'electron/preload'])
  })

  it.each(CROSSINGS)('have a fence between %s and %s', (file, specifier) => {
    expect(fencedOff({ file, target: targetOf(file, specifier), isTypeOnly: false })).toBeDefined()
  })

  it.each(NO_CROSSINGS)('have none between %s and %s', (file, specifier) => {
    expect(fencedOff({ file, target: targetOf(file, specifier), isTypeOnly: false })).toBeUndefined()
  })

  it('have a file of no folder stand outside', () => {
    expect(fencedOff({ file: 'elsewhere/a.ts', target: 'node:fs', isTypeOnly: false })).toContain('no folder')
  })

  it('let the preload see the types of the contract, and nothing that runs', () => {
    const envelope: Import = {
      file: 'electron/preload/a.ts',
      target: './shared/contract/envelope.ts',
      isTypeOnly: true,
    }
    expect(fencedOff(envelope)).toBeUndefined()
    expect(fencedOff({ ...envelope, isTypeOnly: false })).toBeDefined()
    expect(fencedOff({ ...envelope, target: './electron/station/station.ts' })).toBeDefined()
  })
})

/** What the bundler is told behind a `?` is no part of the name. */
function isThere(known: ReadonlySet<string>, one: Import): boolean {
  const file = fileOf(one)
  return file === undefined || known.has(file.replace(/\?.*$/, ''))
}
