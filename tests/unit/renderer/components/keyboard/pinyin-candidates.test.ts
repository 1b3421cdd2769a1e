import { describe, expect, it } from 'vitest'
import pinyin from '../../../../../renderer/components/keyboard/pinyin.json' with { type: 'json' }
import { pinyinCandidates } from '../../../../../renderer/components/keyboard/pinyin-candidates.ts'

const candidates = (letters: string) => pinyinCandidates(pinyin, letters)

describe('typing names in pinyin', () => {
  it.each([
    ['wang', '王'],
    ['li', '李'],
    ['zhang', '张'],
    ['xin', '鑫'],
    ['lv', '吕'],
    ['shan', '单'],
    ['zhan', '站'],
    ['yi', '驿'],
    ['qi', '骑'],
    ['wu', '乌'],
  ])('finds for %s, among the first dozen, %s', (letters, character) => {
    expect(candidates(letters).slice(0, 12)).toContain(character)
  })

  it('knows surnames by the reading that people answer to', () => {
    for (const [letters, surname] of [
      ['zeng', '曾'],
      ['xie', '解'],
      ['qiu', '仇'],
      ['ou', '区'],
      ['ren', '任'],
    ]) {
      expect(candidates(letters ?? ''), letters).toContain(surname)
    }
  })

  it('offers a few of longer syllables while one is still being typed', () => {
    expect(candidates('zh')).toContain('张')
    expect(candidates('wan')).toContain('王')
    expect(candidates('wan').indexOf('万')).toBeLessThan(candidates('wan').indexOf('王'))
  })

  it('offers nothing for nothing, for what is no pinyin, and for names of the language itself', () => {
    for (const letters of ['', 'vvv', 'constructor', '__proto__']) expect(candidates(letters)).toEqual([])
  })

  it('offers no character twice', () => {
    for (const letters of ['y', 'sh', 'le', 'chong']) {
      expect(new Set(candidates(letters)).size).toBe(candidates(letters).length)
    }
  })

  it('has every common character of GB 2312', () => {
    const known = new Set(Object.values(pinyin).join(''))
    const decoder = new TextDecoder('gbk')
    for (let row = 0xb0; row <= 0xd7; row += 1) {
      for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
        expect(known).toContain(decoder.decode(Uint8Array.of(row, cell)))
      }
    }
  })
})
