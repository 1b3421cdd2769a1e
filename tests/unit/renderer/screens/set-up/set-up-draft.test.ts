import { describe, expect, it } from 'vitest'
import {
  isBegun,
  makeStandard,
  newDraft,
  problemsOf,
  type SetUpDraft,
  STEPS,
  toggleLanguage,
  toSetUp,
} from '../../../../../renderer/screens/set-up/set-up-draft.ts'
import { setUpSchema } from '../../../../../shared/contract/groups/station-calls.ts'

const complete: SetUpDraft = {
  ...newDraft('Asia/Urumqi', ['ug', 'zh-CN']),
  stationName: '示例驿站',
  stationCode: 'TS-01',
  district: '示例街道',
  leadName: '示例',
  leadPin: '246813',
  leadPinAgain: '246813',
}

describe('the set-up wizard', () => {
  it('finds nothing wrong with complete answers, and neither does the station', () => {
    for (const step of STEPS) expect(problemsOf(step, complete)).toEqual({})
    expect(setUpSchema.safeParse(toSetUp(complete)).success).toBe(true)
  })

  it('does not hand the second PIN to the station', () => {
    expect(toSetUp(complete)).not.toHaveProperty('leadPinAgain')
  })

  it('is begun with the first letter that would have to be typed again, and not with a touch', () => {
    const draft = newDraft('Asia/Shanghai', ['zh-CN', 'ug'])
    expect(isBegun(makeStandard(draft, 'ug'))).toBe(false)
    for (const field of ['stationName', 'stationCode', 'district', 'leadName', 'leadPin'] as const) {
      expect(isBegun({ ...draft, [field]: '1' })).toBe(true)
    }
  })

  it('asks for every answer that is missing, step by step', () => {
    const draft = newDraft('Asia/Shanghai', ['zh-CN'])
    expect(problemsOf('station', draft)).toEqual({
      stationName: 'empty',
      stationCode: 'station-code',
      district: 'empty',
    })
    expect(problemsOf('lead', draft)).toEqual({ leadName: 'empty' })
    expect(problemsOf('pin', draft)).toEqual({ leadPin: 'pin-length' })
  })

  it.each([
    ['stationName', ' ', 'empty'],
    ['stationName', '站'.repeat(61), 'too-long'],
    ['stationName', '驿\u202e站', 'invisible'],
    ['stationCode', 'a b', 'station-code'],
  ] as const)('says of %s what is wrong with it: %j is %s', (field, value, problem) => {
    expect(problemsOf('station', { ...complete, [field]: value })).toEqual({ [field]: problem })
  })

  it.each(['Mars/Olympus', ''])('knows no time zone %j', (timeZone) => {
    expect(problemsOf('time', { ...complete, timeZone })).toEqual({ timeZone: 'time-zone' })
  })

  it.each(['12345', '123456789', '12345a'])('takes no PIN %s', (leadPin) => {
    expect(problemsOf('pin', { ...complete, leadPin })).toEqual({ leadPin: 'pin-length' })
  })

  it('wants the same PIN twice', () => {
    expect(problemsOf('pinAgain', { ...complete, leadPinAgain: '246814' })).toEqual({ leadPinAgain: 'pin-differs' })
  })

  it('begins in the zone of the machine, and in that of Shanghai when the machine names no place', () => {
    expect(newDraft('Asia/Urumqi', []).timeZone).toBe('Asia/Urumqi')
    for (const zone of ['UTC', 'Etc/UTC', '']) expect(newDraft(zone, []).timeZone).toBe('Asia/Shanghai')
  })

  it('offers languages with the default first, and at least one', () => {
    const three = toggleLanguage(complete, 'en')
    expect(three.languages).toEqual(['ug', 'zh-CN', 'en'])
    expect(makeStandard(three, 'en').languages).toEqual(['en', 'ug', 'zh-CN'])
    const none = toggleLanguage(toggleLanguage(complete, 'ug'), 'zh-CN')
    expect(problemsOf('languages', none)).toEqual({ languages: 'no-language' })
  })
})
