import { describe, expect, it } from 'vitest'
import { soundOf } from '../../../../renderer/sounds/sound-of.ts'
import { TONES } from '../../../../renderer/sounds/tones.ts'

describe('what a rider hears', () => {
  it('is two rising tones when checked in', () => {
    const [first, second] = TONES.accepted
    expect(TONES.accepted).toHaveLength(2)
    expect(second!.hertz).toBeGreaterThan(first!.hertz)
  })

  it('is one low tone when refused, lower than any other', () => {
    const others = [...TONES.accepted, ...TONES.again].map(({ hertz }) => hertz)
    expect(TONES.refused).toHaveLength(1)
    expect(TONES.refused[0]!.hertz).toBeLessThan(Math.min(...others))
  })

  it('neither rises nor falls when already checked in', () => {
    expect(new Set(TONES.again.map(({ hertz }) => hertz)).size).toBe(1)
  })

  it('is one short tone when a scan broke off', () => {
    expect(TONES['half-scan']).toEqual([TONES.again[0]])
  })

  it('is over within half a second, so that the next rider’s does not run into it', () => {
    for (const tones of Object.values(TONES)) {
      for (const { startMs, lengthMs } of tones) expect(startMs + lengthMs).toBeLessThanOrEqual(500)
    }
  })

  it('sounds low when the station did not answer: the rider is not checked in', () => {
    expect(soundOf({ outcome: 'unanswered' })).toBe('refused')
  })
})
