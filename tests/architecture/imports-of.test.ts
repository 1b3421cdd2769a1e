import { describe, expect, it } from 'vitest'
import { importsOf, packageOf } from './support/imports-of.ts'

const found = (text: string) =>
  importsOf('electron/main/a.tsx', text).map(({ target, isTypeOnly }) => [target, isTypeOnly])

describe('the walk over imports', () => {
  it.each([
    ["import { a } from './a.ts'", './electron/main/a.ts', false],
    ["import a, { type B } from '../station/a.ts'", './electron/station/a.ts', false],
    ["import type { A } from '../../shared/a.ts'", './shared/a.ts', true],
    ["import { type A, type B } from './a.ts'", './electron/main/a.ts', true],
    ["import './a.css'", './electron/main/a.css', false],
    ["export { a } from './a.ts'", './electron/main/a.ts', false],
    ["export * from './a.ts'", './electron/main/a.ts', false],
    ["export type { A } from './a.ts'", './electron/main/a.ts', true],
    ["const a = await import('./a.ts')", './electron/main/a.ts', false],
    ["type A = typeof import('electron')", 'electron', true],
    ["const a = require('electron')", 'electron', false],
    ["new Worker(new URL('./a.worker.ts', import.meta.url))", './electron/main/a.worker.ts', false],
    ["import fs from 'node:fs/promises'", 'node:fs/promises', false],
  ])('finds %s', (text, target, isTypeOnly) => {
    expect(found(text)).toEqual([[target, isTypeOnly]])
  })

  it.each(["// import './a.ts'", 'const a = "import \'./a.ts\'"', '<p>import {a} from b</p>', 'import.meta.url'])(
    'is not taken in by %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )

  it('knows a package by what is asked of it', () => {
    expect(packageOf({ target: 'react-dom/client' })).toBe('react-dom')
    expect(packageOf({ target: '@scope/name/part' })).toBe('@scope/name')
    expect(packageOf({ target: 'node:fs' })).toBeUndefined()
    expect(packageOf({ target: './shared/a.ts' })).toBeUndefined()
  })
})
