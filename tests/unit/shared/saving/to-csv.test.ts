import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../shared/saving/to-csv.ts'
import { anyText } from '../../../support/any-text.ts'
import { parseCsv } from '../../../support/parse-csv.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

const written = (rows: string[][]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(rows))

describe('CSV', () => {
  it('begins with a byte-order mark, once, and ends its lines as RFC 4180 wants', () => {
    expect([...toCsv([['驿站']])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
    expect(written([['a', 'b'], ['c']])).toBe('\ufeffa,b\r\nc\r\n')
  })

  it('is read back as it was written, apart from the apostrophe before a formula', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a1 ,"\r\n\t;=+-@驿ئ\'') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const plain = parseCsv(written(rows)).map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r])/, '')))
        expect(plain).toEqual(rows.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r])/, ''))))
      }),
      { numRuns: 500 },
    )
  })

  it('never begins a cell with what a spreadsheet runs, whatever is written, and changes no other cell', () => {
    const cell = fc.oneof(
      anyText({ maxLength: 20 }),
      fc.stringMatching(/^\s{0,3}[=+\-@＝＋－＠][\s\S]{0,5}$/),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toFixed(2)),
    )
    fc.assert(
      fc.property(cell, (text) => {
        const [[shown]] = parseCsv(written([[text]])) as [[string]]
        const [first = ''] = shown.trimStart()
        if (/[=+\-@＝＋－＠]/.test(first)) expect(Number(shown)).not.toBeNaN()
        if (shown !== text) expect(shown).toBe(`'${text}`)
        if (/^[\p{L}\p{N}]/u.test(text)) expect(shown).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '＠x', '-', '+'])(
    'does not let a spreadsheet run %j',
    (cell) => {
      expect(parseCsv(written([[cell]]))).toEqual([[`'${cell}`]])
    },
  )

  it.each(['0', '12', '-3', '-3.5', '2026-01-13', 'hour:08'])('leaves %s as it is', (cell) => {
    expect(written([[cell]])).toBe(`\ufeff${cell}\r\n`)
  })
})
