import { describe, expect, it } from 'vitest'
import { CODE, filesIn, textOf } from './support/source-files.ts'

/** A key stands in the code as a quoted word, or as a template whose gaps fill one part of a key each. */
const QUOTED = /'([\w:.-]+)'|`((?:[\w:.-]|\$\{[^}`]+\})*\.(?:[\w:.-]|\$\{[^}`]+\})*)`/g
const GAP = /\$\{[^}]+\}/
const AREA_OF_FILE = /useTranslation\(\[?'(\w+)'/g

const TEXTS = 'renderer/i18n/zh-CN'
const areas = filesIn([TEXTS]).map((file) => file.slice(TEXTS.length + 1, -'.json'.length))
const used = filesIn(['renderer'])
  .filter((file) => CODE.test(file))
  .flatMap((file) => keysIn(textOf(file)))

describe.each(areas)('the texts of %s', (area) => {
  it('are all said somewhere on a screen', () => {
    const saysOneOf = used.filter((key) => key.area === undefined || key.area === area)
    const keys = keysOf(JSON.parse(textOf(`${TEXTS}/${area}.json`)))
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.filter((key) => !saysOneOf.some(({ pattern }) => pattern.test(key)))).toEqual([])
  })
})

type UsedKey = { readonly area: string | undefined; readonly pattern: RegExp }

/** A key without an area is of the first area of a `useTranslation` in its file; a file without one may mean any area. */
function keysIn(code: string): UsedKey[] {
  const own = new Set([...code.matchAll(AREA_OF_FILE)].map(([, area]) => area))
  return [...code.matchAll(QUOTED)].flatMap(([, word, template]) => {
    const [, area, key = ''] = /^(?:(\w+):)?(.+)$/.exec(word ?? template ?? '') ?? []
    const pattern = new RegExp(`^${key.replaceAll('.', '\\.').split(GAP).join('[\\w-]+')}$`)
    const meant = area === undefined ? [...own] : [area]
    return meant.length === 0 ? [{ area: undefined, pattern }] : meant.map((each) => ({ area: each, pattern }))
  })
}

/** The dotted key of every text; choices to be listed together are one. */
function keysOf(texts: object): string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' || Array.isArray(value) ? [name] : keysOf(value).map((key) => `${name}.${key}`),
  )
}
