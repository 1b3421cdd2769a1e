import { describe, expect, it } from 'vitest'
import { summariseFault } from '../../../../renderer/faults/summarise-fault.ts'

describe('a fault as the station is told of it', () => {
  it('says its kind and the part it happened in', () => {
    expect(summariseFault(new TypeError('x is not a function'), '\n    at VerdictField (app.tsx:1)')).toBe(
      'TypeError in VerdictField: x is not a function',
    )
  })

  it('names no one: quoted and non-Latin text and digits are taken out', () => {
    const line = summariseFault(new Error('no rider "Wang" 王小明 ئاينۇر 13812345678'), '')
    expect(line).not.toMatch(/Wang|王|ئ|138/)
  })

  it('stays short, and takes whatever was thrown', () => {
    expect(summariseFault(new Error('x'.repeat(9000)), '').length).toBe(500)
    expect(summariseFault('thrown text', '')).toBe('string in unknown part: ')
  })
})
