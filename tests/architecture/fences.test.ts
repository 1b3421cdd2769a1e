import { describe, expect, it } from 'vitest'
import { fencedOff } from './support/fences.ts'
import { fileOf, type Import, importsOf, packageOf } from './support/imports-of.ts'
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

  it.each([
    ['shared/time/a.ts', 'node:fs'],
    ['shared/time/a.ts', './electron/station/station.ts'],
    ['electron/station/a.ts', 'electron'],
    ['electron/station/a.ts', './renderer/app.tsx'],
    ['electron/station/a.ts', './office/server.ts'],
    ['electron/main/a.ts', './electron/station/check-ins/check-in-store.ts'],
    ['electron/main/a.ts', './renderer/app.tsx'],
    ['electron/preload/preload.ts', 'zod'],
    ['electron/preload/preload.ts', './shared/contract/station-contract.ts'],
    ['electron/browser-host/a.ts', 'electron'],
    ['electron/launch/a.mjs', 'vite'],
    ['renderer/app/a.tsx', 'node:fs'],
    ['renderer/app/a.tsx', 'electron'],
    ['renderer/app/a.tsx', './electron/station/station.ts'],
    ['renderer/components/a.tsx', './renderer/station/station-provider.tsx'],
    ['office/server.ts', 'electron'],
    ['office/server.ts', './renderer/theme/hour-at.ts'],
    ['office/page/a.tsx', './renderer/screens/home/home-screen.tsx'],
    ['elsewhere/a.ts', 'node:fs'],
  ])('have a fence between %s and %s', (file, target) => {
    expect(fencedOff({ file, target, isTypeOnly: false })).toBeDefined()
  })

  it('let the preload see the types of the contract, and the page of the office the look of the kiosk', () => {
    const types: Import = { file: 'electron/preload/a.ts', target: './shared/contract/envelope.ts', isTypeOnly: true }
    expect(fencedOff(types)).toBeUndefined()
    const look: Import = { file: 'office/page/a.tsx', target: './renderer/components/button.tsx', isTypeOnly: false }
    expect(fencedOff(look)).toBeUndefined()
  })
})

/** What the bundler is told behind a `?` is no part of the name. */
function isThere(known: ReadonlySet<string>, one: Import): boolean {
  const file = fileOf(one)
  return file === undefined || known.has(file.replace(/\?.*$/, ''))
}
