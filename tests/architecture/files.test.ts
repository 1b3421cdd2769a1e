import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { CODE, filesIn, SOURCE_FOLDERS, textOf } from './support/source-files.ts'

const LONGEST = 220

/** An explicit list in the order of its numbers, which is what it is for. */
const INDEX_FILES = [
  'electron/station/database/migrations/index.ts',
  'office/database/migrations/index.ts',
  'office/page/index.html',
  'renderer/index.html',
]

/** Names that others have settled: a language tag, and a document that is looked for in capitals. */
const SETTLED_NAMES = ['zh-CN', 'GLOSSARY.md']

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

/** Words that the glossary has better ones for. A data folder is one of its own words. */
const VAGUE = ['user', 'customer', 'manager', 'helper', 'util', 'data', 'info'].flatMap((word) => [word, `${word}s`])
const WORDS_WITH_DATA = /\bdata-(folder|dir)\b/g

const sources = filesIn(SOURCE_FOLDERS)
const everywhere = [...sources, ...filesIn(['tests'])]

describe('the files of the house', () => {
  it('are named in kebab-case, and so are their folders', () => {
    const parts = new Set(everywhere.flatMap((file) => file.split('/')))
    expect(parts.size).toBeGreaterThan(300)
    expect([...parts].filter((part) => !KEBAB_CASE.test(part) && !SETTLED_NAMES.includes(part))).toEqual([])
  })

  it('are named by words of the glossary, and none by a word that says nothing', () => {
    const vague = everywhere.filter((file) =>
      file
        .replace(WORDS_WITH_DATA, '')
        .split(/[/.-]/)
        .some((word) => VAGUE.includes(word)),
    )
    expect(vague).toEqual([])
  })

  it(`hold one idea, which ${LONGEST} lines are always enough for`, () => {
    const long = sources
      .filter((file) => CODE.test(file) || file.endsWith('.css'))
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST)
    expect(long).toEqual([])
  })

  it('are imported where they lie, without a barrel in between', () => {
    expect(everywhere.filter((file) => /(^|\/)index\.\w+$/.test(file) && !isOwnPage(file))).toEqual(INDEX_FILES)
    const barrels = sources
      .filter((file) => CODE.test(file))
      .filter((file) =>
        parseSync(file, textOf(file)).module.staticExports.some(({ entries }) =>
          entries.some(({ moduleRequest }) => moduleRequest !== null),
        ),
      )
    expect(barrels).toEqual([])
  })
})

/** A page has to be called so by the server that a bench gives it. */
function isOwnPage(file: string): boolean {
  return file.startsWith('tests/') && file.endsWith('.html')
}
