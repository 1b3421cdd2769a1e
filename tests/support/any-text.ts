import { fc } from './seeded-fast-check.ts'

type Lengths = { readonly minLength?: number; readonly maxLength?: number }

/**
 * Texts of any characters at all, now and then a word that is dangerous as a key. fast-check's own
 * (`unit: 'binary'`) are the same, after most of a second in each process for a table of every character.
 */
export function anyText(lengths: Lengths): fc.Arbitrary<string> {
  return fc.string({ ...lengths, unit: anyCharacter })
}

const SURROGATES_FROM = 0xd800
const SURROGATES = 0x800

const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - SURROGATES }).map(characterAt, placeOf)

function characterAt(place: number): string {
  return String.fromCodePoint(place < SURROGATES_FROM ? place : place + SURROGATES)
}

/** The way back, by which fast-check shrinks and knows what it can make of words of its own. */
function placeOf(character: unknown): number {
  const codePoint = typeof character === 'string' ? character.codePointAt(0) : undefined
  if (codePoint === undefined || String.fromCodePoint(codePoint) !== character) throw new Error('not one character')
  return codePoint < SURROGATES_FROM ? codePoint : codePoint - SURROGATES
}
