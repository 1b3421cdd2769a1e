import { describe, expect, it } from 'vitest'
import { formatPairing } from '../../../../../shared/upstream/pairing-text.ts'
import { fc } from '../../../../support/seeded-fast-check.ts'
import { aPage, PageField } from './a-page.ts'
import { aPress, handTypes, RIDER_CODE_TEXT, scannerTypes } from './a-scanner.ts'

/** Of the form of a rider code, which the made-up text only resembles. */
const RIDER_CODE = RIDER_CODE_TEXT.replace('RS1K7', 'RS1AE')

const PAIRING_CODE = formatPairing({
  officeAddress: 'https://office.example:8443',
  pairingCode: 'ABCDEFGHIJKLMN23',
})

describe('listening for wedge scans', () => {
  it('reads a scan with nothing focused, and lets no key of it through', () => {
    const page = aPage()
    page.press(...scannerTypes(RIDER_CODE_TEXT, 0))
    expect(page.scans).toEqual([RIDER_CODE_TEXT])
    expect(page.seenByFocus).toEqual([])
  })

  it('does not press the focused button with the Enter of a scan', () => {
    const page = aPage()
    page.press(...scannerTypes('STAFF 0042', 0, { end: ['Enter', 'Enter'] }))
    expect(page.scans).toEqual(['STAFF 0042'])
    expect(page.buttonPresses()).toBe(0)
  })

  it('lets a person press the focused button', () => {
    const page = aPage()
    page.press(aPress('Enter', 0), aPress('Enter', 900))
    expect(page.buttonPresses()).toBe(2)
  })

  it('hands a PIN typed by hand to the PIN pad, in order and before its Enter', () => {
    const page = aPage()
    page.press(...handTypes('2580', 0), aPress('Enter', 3 * 130 + 20))
    expect(page.seenByFocus).toEqual(['2', '5', '8', '0', 'Enter'])
    expect(page.scans).toEqual([])
  })

  it('hands a lone key on within a tenth of a second', () => {
    const page = aPage()
    page.press(aPress('Digit4', 0, { key: '4' }))
    expect(page.seenByFocus).toEqual([])
    page.clock.advanceTo(100)
    expect(page.seenByFocus).toEqual(['4'])
  })

  it.each([6, 30, 45])('puts a text field back as it was after a scan with %i ms between keys', (gapMs) => {
    const field = new PageField()
    const page = aPage({ field })
    page.press(...handTypes('wang', 0, 90))
    page.press(...scannerTypes(RIDER_CODE_TEXT, 1000, { gapMs }))
    expect(page.scans).toEqual([RIDER_CODE_TEXT])
    expect(field.value).toBe('wang')
    expect(page.buttonPresses()).toBe(0)
  })

  it('takes all of a rider code out of a field again, of which much came at a hand’s pace', () => {
    const field = new PageField()
    const page = aPage({ field })
    page.press(...handTypes('wang', 0, 90))
    page.press(...scannerTypes(RIDER_CODE, 1000, { gapMs: (position) => (position < 40 ? 60 : 6) }))
    expect(page.scans).toEqual([RIDER_CODE])
    expect(field.value).toBe('wang')
  })

  it.each([1, 3, 40])('takes all of a rider code out of a field again that stalled after %i keys', (keys) => {
    for (const pauseMs of [80, 1000]) {
      const field = new PageField()
      const page = aPage({ field })
      const typed = handTypes('wang', 0, 90)
      page.press(...typed)
      const startMs = typed.at(-1)!.timeStamp + pauseMs
      page.press(...scannerTypes(RIDER_CODE, startMs, { gapMs: (position) => (position === keys ? 700 : 6) }))
      expect(page.scans).toEqual([RIDER_CODE])
      expect(field.value).toBe('wang')
    }
  })

  it.each([
    ['rider', RIDER_CODE],
    ['pairing', PAIRING_CODE],
  ])('reads a %s code whole through any stalls, and leaves a field as it was', (_, code) => {
    const stall = fc.record({ at: fc.integer({ min: 1, max: 60 }), ms: fc.integer({ min: 60, max: 1400 }) })
    fc.assert(
      fc.property(fc.array(stall, { minLength: 1, maxLength: 5 }), (stalls) => {
        const field = new PageField()
        const page = aPage({ field })
        page.press(...handTypes('wang', 0, 90))
        const gapMs = (position: number) => stalls.find(({ at }) => at === position)?.ms ?? 6
        page.press(...scannerTypes(code, 1000, { gapMs }))
        expect(page.scans).toEqual([code])
        expect(field.value).toBe('wang')
      }),
      { seed: 31, numRuns: 300 },
    )
  })

  it('tells whoever listens to the field that it was put back', () => {
    const field = new PageField()
    const page = aPage({ field })
    const values: string[] = []
    field.addEventListener('input', () => values.push(field.value))
    page.press(...scannerTypes(RIDER_CODE_TEXT, 0))
    expect(values).toEqual([''])
  })

  it('keeps the text of a person who typed until just before the scan', () => {
    const field = new PageField()
    const page = aPage({ field })
    const typed = handTypes('chaoyang', 0, 85)
    page.press(...typed, ...scannerTypes(RIDER_CODE_TEXT, typed.at(-1)!.timeStamp + 70))
    expect(field.value).toBe('chaoyang')
    expect(page.scans).toEqual([RIDER_CODE_TEXT])
  })

  it('lets a person type in a text field, however fast, and submit it', () => {
    for (const gapMs of [60, 85, 200]) {
      const field = new PageField()
      const page = aPage({ field })
      const typed = handTypes('wang xiaoming', 0, gapMs)
      page.press(...typed, aPress('Enter', typed.at(-1)!.timeStamp + gapMs))
      expect(field.value).toBe('wang xiaoming')
      expect(page.buttonPresses()).toBe(1)
      expect(page.scans).toEqual([])
    }
  })

  it('makes an input method let go of a scan, and returns the focus', () => {
    const field = new PageField()
    const page = aPage({ field })
    field.value = '王'
    const focus: string[] = []
    field.blur = () => focus.push('blur')
    field.focus = () => focus.push('focus')
    page.press(...scannerTypes(RIDER_CODE_TEXT, 0, { isComposing: true }))
    expect(page.scans).toEqual([RIDER_CODE_TEXT])
    expect(field.value).toBe('王')
    expect(focus).toEqual(['blur', 'focus'])
  })

  it('reads a scan that no Enter ends after a moment of silence', () => {
    const page = aPage()
    page.press(...scannerTypes(RIDER_CODE_TEXT, 0, { end: [] }))
    expect(page.scans).toEqual([])
    page.clock.advanceBy(200)
    expect(page.scans).toEqual([RIDER_CODE_TEXT])
  })

  it('takes a half scan out of the field and says so', () => {
    const field = new PageField()
    const page = aPage({ field })
    page.press(...scannerTypes('RS1K7', 0, { end: [] }))
    page.clock.advanceBy(200)
    expect(page.halfScans).toEqual(['cut-short'])
    expect(field.value).toBe('')
  })

  it('reads ten scans in ten seconds, and two within a tenth', () => {
    const page = aPage()
    const texts = Array.from({ length: 10 }, (_, at) => `${RIDER_CODE_TEXT.slice(0, 130)}${at}`)
    for (const [at, text] of texts.entries()) page.press(...scannerTypes(text, at * 1000))
    page.press(...scannerTypes('AAAA1111', 20_000, { gapMs: 4 }), ...scannerTypes('BBBB2222', 20_050, { gapMs: 4 }))
    expect(page.scans).toEqual([...texts, 'AAAA1111', 'BBBB2222'])
  })

  it('hands keys on and reads scans while somebody leans on the keyboard', () => {
    const page = aPage()
    page.press(aPress('KeyG', 0, { key: 'g' }))
    for (let at = 500; at < 60_000; at += 30) page.press(aPress('KeyG', at, { key: 'g', repeat: true }))
    expect(page.seenByFocus[0]).toBe('g')
    page.press(...scannerTypes(RIDER_CODE_TEXT, 61_000))
    expect(page.scans).toEqual([RIDER_CODE_TEXT])
  })

  it('does not split a scan when the page was too busy to run its timers in time', () => {
    const page = aPage()
    const presses = scannerTypes(RIDER_CODE_TEXT, 0)
    page.press(...presses.slice(0, 50))
    // Half a second of work: the timer runs first, then the keys that waited, with the times at which they were pressed.
    page.clock.stallUntil(presses[49]!.timeStamp + 500)
    expect(page.scans).toEqual([])
    page.press(...presses.slice(50))
    expect(page.scans).toEqual([RIDER_CODE_TEXT])
  })

  it('listens no more once ended', () => {
    const page = aPage()
    page.stop()
    expect(page.listeners.size).toBe(0)
    page.press(...scannerTypes(RIDER_CODE_TEXT, 0))
    expect(page.scans).toEqual([])
  })
})
