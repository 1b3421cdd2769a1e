import { expect, test } from 'vitest'
import { NUMBER_BOUNDS } from '../../../../../renderer/screens/attendant-settings/number-bounds.ts'
import { settingsFaultsOf } from '../../../../../renderer/screens/attendant-settings/settings-faults.ts'
import { type StationSettings, stationSettingsSchema } from '../../../../../shared/settings/station-settings.ts'

const settings = stationSettingsSchema.parse({
  version: 1,
  stationName: '天目西路骑手驿站',
  stationCode: 'JA-TMXL-01',
  district: '静安区',
  timeZone: 'Asia/Shanghai',
  cutOverHour: 4,
  languages: ['zh-CN', 'ug', 'en'],
})

const faultsWith = (change: Partial<StationSettings>) =>
  Object.fromEntries(settingsFaultsOf({ ...settings, ...change }))

test('finds no fault in good settings', () => {
  expect(faultsWith({})).toEqual({})
})

test('explains each field in its own words', () => {
  expect(faultsWith({ stationName: '  ' })).toEqual({ stationName: 'empty' })
  expect(faultsWith({ stationName: '驿\u200b站' })).toEqual({ stationName: 'invisible-characters' })
  expect(faultsWith({ district: '区'.repeat(61) })).toEqual({ district: 'too-long' })
  expect(faultsWith({ stationCode: '静安一号' })).toEqual({ stationCode: 'station-code' })
  expect(faultsWith({ timeZone: 'Asia/Nowhere' })).toEqual({ timeZone: 'unknown-time-zone' })
  expect(faultsWith({ languages: [] })).toEqual({ languages: 'no-language' })
})

test('names the row in which a trusted station or a rule is wrong', () => {
  const issuers = [
    { name: '南站', publicKey: 'a'.repeat(64) },
    { name: '', publicKey: 'A1' },
  ]
  expect(faultsWith({ trustedIssuers: issuers })).toEqual({
    'trustedIssuers.1.name': 'empty',
    'trustedIssuers.1.publicKey': 'public-key',
  })
  const rule = {
    schemeId: 'Ma Xiao',
    name: '小哥码',
    startsWith: '',
    followedBy: 'digits',
    minLength: 2,
    maxLength: 20,
    parameter: 'a b',
    platform: 'unknown',
  } as const
  expect(faultsWith({ schemeRules: [rule] })).toEqual({
    'schemeRules.0.schemeId': 'scheme-id',
    'schemeRules.0.minLength': 'out-of-range',
    'schemeRules.0.parameter': 'parameter',
  })
})

test.each(Object.entries(NUMBER_BOUNDS))('lets %s go exactly as far as the station does', (setting, { min, max }) => {
  expect(faultsWith({ [setting]: min })).toEqual({})
  expect(faultsWith({ [setting]: max })).toEqual({})
  expect(faultsWith({ [setting]: min - 1 })).toEqual({ [setting]: 'out-of-range' })
  expect(faultsWith({ [setting]: max + 1 })).toEqual({ [setting]: 'out-of-range' })
  expect(faultsWith({ [setting]: Number.NaN })).toEqual({ [setting]: 'out-of-range' })
})
