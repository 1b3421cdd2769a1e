import { describe, expect, it } from 'vitest'
import { createWedgeReader } from '../../../../../renderer/scanner/wedge/create-wedge-reader.ts'
import type { BurstEnd } from '../../../../../renderer/scanner/wedge/judge-burst.ts'
import { type KnownCodes, riderCodes } from '../../../../../renderer/scanner/wedge/known-codes.ts'
import { MAX_LENGTH, SILENCE_MS } from '../../../../../renderer/scanner/wedge/wedge-limits.ts'
import { MAX_SCAN_LENGTH } from '../../../../../shared/contract/groups/check-in-calls.ts'
import { bytesToSign, formatRiderCode } from '../../../../../shared/rider-code/rider-code.ts'
import { fc } from '../../../../support/seeded-fast-check.ts'
import { aPress, handTypes, type Press, RIDER_CODE_TEXT, scannerTypes } from './a-scanner.ts'

function read(presses: readonly Press[], known?: KnownCodes): BurstEnd[] {
  const reader = createWedgeReader(known)
  const ended = presses.flatMap((press) => [...reader.press(press).ended])
  return [...ended, ...reader.settle((presses.at(-1)?.timeStamp ?? 0) + SILENCE_MS + 1)]
}

const textsOf = (ended: readonly BurstEnd[]) => ended.flatMap((end) => (end.kind === 'scan' ? [end.text] : []))
const halvesOf = (ended: readonly BurstEnd[]) => ended.flatMap((end) => (end.kind === 'half-scan' ? [end.reason] : []))

const riderCode = formatRiderCode(
  bytesToSign({
    issuerKeyId: 'a1b2c3d4e5f6',
    riderId: '0123456789abcdef',
    serial: 1,
    issueDay: 20_000,
    expiryDay: 20_700,
  }),
  Uint8Array.from({ length: 64 }, (_, at) => (at * 37) % 256),
)

const printable = fc.string({
  unit: fc.constantFrom(...Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n))),
  minLength: 8,
  maxLength: MAX_LENGTH,
})

describe('a wedge reader', () => {
  it('takes as long a text as the station does', () => {
    expect(MAX_LENGTH).toBe(MAX_SCAN_LENGTH)
  })

  it('reads a rider code ended by Enter, by the number pad, by Tab or by silence', () => {
    for (const end of [['Enter'], ['NumpadEnter'], ['Tab'], []]) {
      expect(textsOf(read(scannerTypes(RIDER_CODE_TEXT, 0, { end })))).toEqual([RIDER_CODE_TEXT])
    }
  })

  it('hands over once a text that ends with carriage return and line feed', () => {
    for (const end of [
      ['Enter', 'Enter'],
      ['Enter', 'NumpadEnter'],
      ['Tab', 'Enter'],
    ]) {
      expect(read(scannerTypes(RIDER_CODE_TEXT, 0, { end }))).toHaveLength(1)
    }
  })

  it('keeps the trailing line feed of a scan from everything else', () => {
    const reader = createWedgeReader()
    for (const press of scannerTypes(RIDER_CODE_TEXT, 0)) reader.press(press)
    const last = scannerTypes(RIDER_CODE_TEXT, 0).at(-1)!.timeStamp
    expect(reader.press(aPress('Enter', last + 4)).from).toBe('scanner')
    expect(reader.press(aPress('Enter', last + 2000)).from).toBe('person')
  })

  it('brings any ASCII text through at any scanner pace, composed or not', () => {
    fc.assert(
      fc.property(
        printable,
        fc.array(fc.integer({ min: 0, max: 35 }), { minLength: 7, maxLength: 40 }),
        fc.boolean(),
        fc.constantFrom(['Enter'], ['NumpadEnter'], ['Tab'], ['Enter', 'Enter'], []),
        (text, gaps, isComposing, end) => {
          const presses = scannerTypes(text, 1000, { gapMs: (at) => gaps[at % gaps.length]!, end, isComposing })
          expect(textsOf(read(presses))).toEqual([text])
        },
      ),
      { seed: 29, numRuns: 300 },
    )
  })

  it('loses no scan among any slow keys of a person', () => {
    const step = fc.oneof(
      fc.record({ text: printable.filter((text) => text.length <= 150), gapMs: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ hand: fc.constantFrom('1234', 'wang', 'x', '99 00'), gapMs: fc.integer({ min: 125, max: 400 }) }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.integer({ min: 60, max: 3000 })), { maxLength: 12 }), (steps) => {
        let now = 0
        const presses: Press[] = []
        for (const [one, pauseMs] of steps) {
          // A person does not hit a key at the very moment at which a scanner begins or ends.
          now += 'hand' in one ? Math.max(pauseMs, 130) : pauseMs
          const typed = 'hand' in one ? handTypes(one.hand, now, one.gapMs) : scannerTypes(one.text, now, one)
          presses.push(...typed)
          now = presses.at(-1)!.timeStamp
        }
        const texts = steps.flatMap(([one]) => ('text' in one ? [one.text] : []))
        expect(textsOf(read(presses))).toEqual(texts)
      }),
      { seed: 29, numRuns: 300 },
    )
  })

  it('cuts off the key a person pressed just before a scan', () => {
    const presses = [...handTypes('7', 0), ...scannerTypes(RIDER_CODE_TEXT, 70)]
    expect(textsOf(read(presses))).toEqual([RIDER_CODE_TEXT])
  })

  it('reads a scan that follows a name typed fast', () => {
    const typed = handTypes('chaoyang district', 0, 80)
    expect(textsOf(read([...typed, ...scannerTypes('STAFF-0042', typed.at(-1)!.timeStamp + 90)]))).toEqual([
      'STAFF-0042',
    ])
  })

  it('takes two scans within 100 ms for two', () => {
    const first = scannerTypes('AAAA1111', 0, { gapMs: 4 })
    const second = scannerTypes('BBBB2222', first.at(-1)!.timeStamp + 5, { gapMs: 4 })
    expect(second.at(-1)!.timeStamp).toBeLessThan(100)
    expect(textsOf(read([...first, ...second]))).toEqual(['AAAA1111', 'BBBB2222'])
  })

  it('forgives a scanner one stall in the middle', () => {
    const presses = scannerTypes(RIDER_CODE_TEXT, 0, { gapMs: (position) => (position === 60 ? 110 : 5) })
    expect(textsOf(read(presses))).toEqual([RIDER_CODE_TEXT])
  })

  it('drops a half scan after silence, and reads the next one', () => {
    const half = scannerTypes('RS1K7', 0, { end: [] })
    const ended = read([...half, ...scannerTypes(RIDER_CODE_TEXT, 5000)])
    expect(halvesOf(ended)).toEqual(['cut-short'])
    expect(textsOf(ended)).toEqual([RIDER_CODE_TEXT])
  })

  it('drops the beginning of a rider code that no Enter followed', () => {
    expect(halvesOf(read(scannerTypes(riderCode.slice(0, 70), 0, { end: [] }), riderCodes))).toEqual(['cut-short'])
    expect(textsOf(read(scannerTypes(riderCode, 0, { end: [] }), riderCodes))).toEqual([riderCode])
  })

  it('reads a rider code through any stalls of the machine it is plugged into', () => {
    const stall = fc.record({ at: fc.integer({ min: 1, max: 138 }), ms: fc.integer({ min: 20, max: 1400 }) })
    fc.assert(
      fc.property(fc.array(stall, { maxLength: 5 }), (stalls) => {
        const gapMs = (position: number) => stalls.find(({ at }) => at === position)?.ms ?? 5
        expect(textsOf(read(scannerTypes(riderCode, 0, { gapMs }), riderCodes))).toEqual([riderCode])
      }),
      { seed: 29, numRuns: 300 },
    )
  })

  it('finds the rider code behind keys pressed at the very moment it began', () => {
    const presses = [...handTypes('7x', 0, 20), ...scannerTypes(riderCode, 25)]
    expect(textsOf(read(presses, riderCodes))).toEqual([riderCode])
  })

  it('does not let a half scan spoil the whole one right after it', () => {
    const half = scannerTypes(riderCode.slice(0, 70), 0, { end: [] })
    const ended = read([...half, ...scannerTypes(riderCode, half.at(-1)!.timeStamp + 400)], riderCodes)
    expect(halvesOf(ended)).toEqual(['cut-short'])
    expect(textsOf(ended)).toEqual([riderCode])
  })

  it('reports a text longer than any code once, and reads the next one', () => {
    const long = scannerTypes('X'.repeat(20_000), 0, { gapMs: 3 })
    const ended = read([...long, ...scannerTypes(RIDER_CODE_TEXT, 100_000)])
    expect(halvesOf(ended)).toEqual(['too-long'])
    expect(textsOf(ended)).toEqual([RIDER_CODE_TEXT])
    expect(halvesOf(read(scannerTypes('X'.repeat(513), 0)))).toEqual(['too-long'])
    expect(textsOf(read(scannerTypes('X'.repeat(512), 0)))).toHaveLength(1)
  })

  it('takes what hands type for typing: names, fast PINs with Enter, one word after the other', () => {
    for (const [text, gapMs] of [
      ['wangxiaoming', 60],
      ['2580', 55],
      ['2580', 40],
      ['the quick brown fox', 75],
    ] as const) {
      const typed = handTypes(text, 0, gapMs)
      const enter = aPress('Enter', typed.at(-1)!.timeStamp + gapMs)
      const reader = createWedgeReader()
      expect(typed.map((press) => reader.press(press).from)).not.toContain('scanner')
      expect(reader.press(enter)).toMatchObject({ from: 'person', ended: [{ kind: 'typing' }] })
    }
  })

  it('is certain of a scanner within six keys, so that few reach the page', () => {
    const reader = createWedgeReader()
    const readings = scannerTypes(RIDER_CODE_TEXT, 0, { gapMs: 30 }).map((press) => reader.press(press).from)
    expect(readings.lastIndexOf('undecided')).toBeLessThan(16)
    expect(readings.filter((from) => from === 'undecided').length).toBeLessThanOrEqual(5)
  })

  it('reads past a key that somebody leans on, without growing', () => {
    const reader = createWedgeReader()
    reader.press(aPress('KeyF', 0))
    for (let at = 500; at < 200_000; at += 30) {
      expect(reader.press(aPress('KeyF', at, { repeat: true })).ended.every((end) => end.kind === 'typing')).toBe(true)
    }
    const ended = scannerTypes(RIDER_CODE_TEXT, 200_000).flatMap((press, at) => [
      ...reader.press(press).ended,
      ...reader.press(aPress('KeyF', 200_000 + at, { repeat: true })).ended,
    ])
    expect(textsOf(ended)).toEqual([RIDER_CODE_TEXT])
  })

  it('reads a rider code while somebody leans on Shift, Control or Alt', () => {
    for (const [code, flag] of [
      ['ShiftLeft', 'shiftKey'],
      ['ControlLeft', 'ctrlKey'],
      ['AltLeft', 'altKey'],
      ['MetaLeft', 'metaKey'],
    ] as const) {
      const keys = [...RIDER_CODE_TEXT].map((character, at) =>
        aPress(/\d/.test(character) ? `Digit${character}` : `Key${character}`, 3000 + at * 6, {
          shiftKey: /\D/.test(character),
          [flag]: true,
        }),
      )
      const enter = aPress('Enter', keys.at(-1)!.timeStamp + 6, { [flag]: true })
      expect(textsOf(read([aPress(code, 0, { [flag]: true }), ...keys, enter]))).toEqual([RIDER_CODE_TEXT])
    }
  })

  it('reads digits from the number pad and characters typed as Alt and a number', () => {
    const numpad = [...'40028922'].map((digit, at) => aPress(`Numpad${digit}`, at * 5))
    expect(textsOf(read([...numpad, aPress('NumpadEnter', 40)]))).toEqual(['40028922'])

    let now = 0
    const byAlt = [...'RS1-abcd'].flatMap((character) => {
      const digits = String(character.charCodeAt(0)).padStart(4, '0')
      const keys = [aPress('AltLeft', now, { altKey: true })]
      for (const digit of digits) {
        now += 4
        keys.push(aPress(`Numpad${digit}`, now, { altKey: true }))
      }
      now += 4
      return keys
    })
    expect(textsOf(read([...byAlt, aPress('Enter', now + 5)]))).toEqual(['RS1-abcd'])
  })

  it('does not pass a text off as whole when one of its characters cannot be known', () => {
    const presses = scannerTypes('ABCD1234', 0)
    const withAltGr = presses.map((press) =>
      press.code === 'KeyC' ? { ...press, ctrlKey: true, altKey: true } : press,
    )
    expect(textsOf(read(withAltGr))).toEqual(['AB\ufffdD1234'])
  })

  it('leaves out the control characters some scanners put before a text', () => {
    const prefix = [aPress('ControlLeft', 0, { ctrlKey: true }), aPress('KeyB', 2, { ctrlKey: true }), aPress('F12', 4)]
    expect(textsOf(read([...prefix, ...scannerTypes(RIDER_CODE_TEXT, 8)]))).toEqual([RIDER_CODE_TEXT])
  })
})
