import { anyText } from '../../support/any-text.ts'
import { fc } from '../../support/seeded-fast-check.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const letter = fc.constantFrom(...BASE32)

/** What people hold to a scanner by mistake, and what others hold to it on purpose. */
const FOUND_TEXTS = [
  'https://example.org/pay?order=4711',
  'wxp://f2f0AbCdEfGh',
  '6901234567892',
  "'; DROP TABLE event_log; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.org")',
  '{"$gt":""}',
  '__proto__',
  '../../station.db',
  '%00%0a',
  'RS1',
  'RS1'.repeat(46),
  '\u202eSR1',
  '\ud800',
  '\u0000',
]

/**
 * Texts of which no station may accept any: noise, things found in shops, and a genuine code with a few letters
 * changed, moved, lost or doubled. Upper and lower case are the same code, and so are blanks around it.
 */
export function hostileCodes(genuine: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: genuine.length - 1 })
  const mutated = fc.oneof(
    fc.tuple(at, letter).map(([i, by]) => genuine.slice(0, i) + by + genuine.slice(i + 1)),
    fc.tuple(at, at, letter, letter).map(([i, j, one, other]) => replaced(replaced(genuine, i, one), j, other)),
    fc.tuple(at, at).map(([i, j]) => replaced(replaced(genuine, i, genuine[j] ?? ''), j, genuine[i] ?? '')),
    fc.tuple(at, at).map(([i, j]) => genuine.slice(0, Math.min(i, j)) + genuine.slice(Math.max(i, j))),
    fc.tuple(at, letter).map(([i, more]) => genuine.slice(0, i) + more + genuine.slice(i)),
    fc.tuple(at, anyText({ minLength: 1, maxLength: 4 })).map(([i, by]) => replaced(genuine, i, by)),
    fc.array(letter, { minLength: 136, maxLength: 136 }).map((letters) => `RS1${letters.join('')}`),
    fc.nat({ max: 2 }).map((times) => genuine.repeat(times + 2)),
  )
  const noise = fc.oneof(
    anyText({ minLength: 1, maxLength: 512 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ minLength: 1, maxLength: 139 }),
    fc.stringMatching(/^\d{1,20}$/),
    // Near misses of the scheme that a test station accepts: `SC-` and 5 to 9 digits.
    fc.stringMatching(/^(SC-\d{0,4}|SC-\d{10,12}|sc-\d{8}|SC-\d{5,8}[a-z٣３]|SC--\d{5})$/),
    fc.webUrl(),
    fc.constantFrom(...FOUND_TEXTS),
  )
  return fc
    .oneof({ weight: 3, arbitrary: mutated }, { weight: 2, arbitrary: noise })
    .map((text) => text.slice(0, 512))
    .filter((text) => text.trim().toUpperCase() !== genuine)
}

function replaced(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1)
}
