import { describe, expect, it } from 'vitest'
import { applySchemeRules } from '../../../../shared/settings/apply-scheme-rules.ts'
import type { SchemeRule } from '../../../../shared/settings/station-settings.ts'

const staffCard: SchemeRule = {
  schemeId: 'staff-card',
  name: 'Staff card',
  startsWith: 'SC-',
  followedBy: 'digits',
  minLength: 8,
  maxLength: 12,
  parameter: null,
  platform: 'sf',
}
const webCode: SchemeRule = {
  ...staffCard,
  schemeId: 'web-code',
  startsWith: 'https://code.example/r?',
  followedBy: 'printable',
  minLength: 10,
  maxLength: 300,
  parameter: 'rider',
  platform: 'unknown',
}

describe('the rules for codes of other schemes', () => {
  it('keep what follows the beginning of a matching text', () => {
    expect(applySchemeRules([staffCard], 'SC-123456')).toEqual({
      schemeId: 'staff-card',
      subject: '123456',
      platform: 'sf',
    })
  })

  it('keep one parameter of a web address, wherever it stands', () => {
    const subject = (text: string) => applySchemeRules([webCode], text)?.subject
    expect(subject('https://code.example/r?rider=77&at=1')).toBe('77')
    expect(subject('https://code.example/r?at=1&rider=77')).toBe('77')
  })

  it('take an address without the parameter, or with an empty one, for no match', () => {
    expect(applySchemeRules([webCode], 'https://code.example/r?at=1')).toBeNull()
    expect(applySchemeRules([webCode], 'https://code.example/r?rider=')).toBeNull()
  })

  it('match letter for letter, within the lengths, and only the letters allowed to follow', () => {
    expect(applySchemeRules([staffCard], 'sc-123456')).toBeNull()
    expect(applySchemeRules([staffCard], 'SC-1234')).toBeNull()
    expect(applySchemeRules([staffCard], 'SC-1234567890')).toBeNull()
    expect(applySchemeRules([staffCard], 'SC-12345x')).toBeNull()
    expect(applySchemeRules([staffCard], 'SC-１２３４５６')).toBeNull()
    expect(applySchemeRules([staffCard], 'SC-12345\n')).toBeNull()
  })

  it('are tried in their order, the first that fits wins', () => {
    const wider: SchemeRule = { ...staffCard, schemeId: 'wider', startsWith: 'S', followedBy: 'printable' }
    expect(applySchemeRules([staffCard, wider], 'SC-123456')?.schemeId).toBe('staff-card')
    expect(applySchemeRules([wider, staffCard], 'SC-123456')?.schemeId).toBe('wider')
    expect(applySchemeRules([], 'SC-123456')).toBeNull()
  })
})
