import { describe, expect, it } from 'vitest'
import { plainLine, stationSettingsSchema } from '../../../../shared/settings/station-settings.ts'
import { someSettings } from '../../../support/a-station.ts'
import { anyText } from '../../../support/any-text.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

describe('station settings', () => {
  it('fill in every setting that the wizard does not ask', () => {
    expect(someSettings()).toMatchObject({ repeatWindowMinutes: 30, codeValidDays: 730, schemeRules: [], sounds: true })
  })

  it('read back what they wrote, whatever was put in', () => {
    const name = anyText({ minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(name, (stationName) => {
        const parsed = stationSettingsSchema.safeParse({ ...someSettings(), stationName })
        fc.pre(parsed.success)
        expect(stationSettingsSchema.parse(JSON.parse(JSON.stringify(parsed.data)))).toEqual(parsed.data)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['an unknown setting', { surprise: 1 }],
    ['an unknown time zone', { timeZone: 'Asia/Nowhere' }],
    ['a repeated language', { languages: ['en', 'en'] }],
    ['a cut-over in the afternoon', { cutOverHour: 13 }],
    ['a public key that is none', { trustedIssuers: [{ name: 'x', publicKey: 'abc' }] }],
    ['a station code with a space', { stationCode: 'A B' }],
    ['another version', { version: 2 }],
  ])('refuse %s', (_what, change) => {
    expect(stationSettingsSchema.safeParse({ ...someSettings(), ...change }).success).toBe(false)
  })
})

describe('a plain line', () => {
  const line = plainLine(40)

  it('is trimmed and composed', () => {
    expect(line.parse('  e\u0301 ')).toBe('é')
  })

  it('is as short as asked after composing too, which can make a text longer', () => {
    const grows = '\u0958'.repeat(40)
    expect(grows.normalize('NFC')).toHaveLength(80)
    expect(line.safeParse(grows).success).toBe(false)
  })

  it.each(['', '   ', 'a\u0000b', 'a\nb', 'a\u200bb', 'a\u202eb', '\u2066a', 'a\u2028b', '\ud800', '\ufeffa\ufeffb'])(
    'is not %j',
    (text) => {
      expect(line.safeParse(text).success).toBe(false)
    },
  )
})
