import { describe, expect, it } from 'vitest'
import { maskName } from '../../../../shared/riders/masked-name.ts'

describe('a masked name', () => {
  it.each([
    ['王小明', '王**'],
    ['欧阳娜娜', '欧**'],
    ['Ainur', 'A**'],
    ['ئاينۇر', 'ئ**'],
    ['  李四 ', '李**'],
  ])('shows of %s only %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it('keeps a character and its combining marks together', () => {
    expect(maskName('e\u0301milie')).toBe('é**')
    expect(maskName('👩‍🚀x')).not.toContain('x')
  })

  it('shows no invisible or direction-turning character', () => {
    expect(maskName('\u202e\u200b王五')).toBe('王**')
    expect(maskName('\u0000\u2066')).toBe('**')
  })

  it('stays short under a tower of combining marks', () => {
    expect(maskName(`e${'\u0316'.repeat(39)}`).length).toBeLessThanOrEqual(8)
  })
})
