/** Of no type that any place of any input has, or beyond the bounds of each. */
export const NOWHERE_GOOD: readonly (readonly [string, unknown])[] = [
  ['a megabyte', 'A'.repeat(1_048_576)],
  ['a megabyte of Chinese', '码'.repeat(1_048_576)],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a huge number', 1e308],
  ['a number beyond the whole ones', 2 ** 53],
  ['a fraction', 0.5],
  ['a negative number', -1],
  ['a bigint', 10n],
  ['a symbol', Symbol('RS1')],
  ['a function', () => 'RS1'],
  ['bytes', new Uint8Array(8)],
  ['a text in a box', Object('RS1')],
  ['a record', { $gt: '' }],
  ['a record that says what it is', { toString: () => 'RS1', valueOf: () => 1 }],
  ['a prototype', JSON.parse('{"__proto__": {"polluted": true}}')],
  ['a deep list', deepList(20_000)],
  ['a hundred thousand empty places', new Array(100_000).fill(null)],
]

/** Texts that people and machines have trouble with. Where a text may stand they are texts like any other. */
export const TROUBLESOME_TEXTS: readonly (readonly [string, string])[] = [
  ['markup', '<img src=x onerror=1>'],
  ['a formula', '=1+cmd|"/C calc"!A0'],
  ['a statement', "'); DROP TABLE x;--"],
  ['a way up', '../../../etc'],
  ['a key of every object', '__proto__'],
  ['another', 'constructor'],
  ['a template', '{{1+1}}%s$$'],
  ['an entity', '&lt;b&gt;'],
  ['letters with marks', 'Z͑ͫ̓͒ͨa'],
  ['a picture', '🛵'],
]

/** Texts that no line of a screen could show as they are. */
export const UNSHOWABLE_TEXTS: readonly (readonly [string, string])[] = [
  ['a turn of direction', '\u202eevil'],
  ['an isolated direction', '\u2066evil\u2069'],
  ['nothing to see', '\u200b\u2060\ufeff'],
  ['half a character', '\ud83d'],
  ['the other half', 'a\udc00b'],
  ['an end of a text', 'a\u0000b'],
  ['two lines', 'a\nb'],
  ['a line of Unicode', 'a\u2028b'],
  ['a bell', '\u0007'],
  ['a private sign', '\ue000'],
  ['blanks', ' \u3000\t '],
  ['nothing', ''],
]

/** The keys that reach into every object of JavaScript, and one that nobody asked for. */
export const STRANGE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'unexpected',
] as const

function deepList(depth: number): unknown {
  let list: unknown = []
  for (let level = 0; level < depth; level++) list = [list]
  return list
}
