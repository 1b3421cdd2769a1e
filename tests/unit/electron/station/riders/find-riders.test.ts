import { describe, expect, it } from 'vitest'
import { findRiderByCode, findRiders, showRider } from '../../../../../electron/station/riders/find-riders.ts'
import { revokeCode } from '../../../../../electron/station/riders/revoke-code.ts'
import { groupCardNumber } from '../../../../../shared/rider-code/card-number.ts'
import type { SchemeRule } from '../../../../../shared/settings/station-settings.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { aForeignIssuer } from '../../../../support/a-foreign-issuer.ts'
import { aStation } from '../../../../support/a-station.ts'

describe('finding riders', () => {
  it('finds by part of a name, by phone tail and by card number', () => {
    const station = aStation()
    const wang = station.register({ name: '王小明', phoneTail: '1111' })
    station.register({ name: '李四', phoneTail: '2222' })
    station.register({ name: 'Ainur Sample', phoneTail: '3333' })
    const found = (words: string) => findRiders(station.context, words).map((rider) => rider.name)

    expect(found('小明')).toEqual(['王小明'])
    expect(found(' ainur ')).toEqual(['Ainur Sample'])
    expect(found('2222')).toEqual(['李四'])
    expect(found('２２２２')).toEqual(['李四'])
    expect(found(wang.code.cardNumber)).toEqual(['王小明'])
    expect(found(groupCardNumber(wang.code.cardNumber))).toEqual(['王小明'])
    expect(found('')).toHaveLength(3)
  })

  it('finds a name in whichever width it was registered and is typed', () => {
    const station = aStation()
    for (const name of ['ＷＡＮＧ', 'ﺋﺎﻳﻨﯘﺭ', 'Ainur']) station.register({ name })
    const found = (words: string) => findRiders(station.context, words).map((rider) => rider.name)
    for (const typed of ['ＷＡＮＧ', 'WANG', 'wang', 'ｗａｎｇ']) expect(found(typed)).toEqual(['ＷＡＮＧ'])
    for (const typed of ['ﺋﺎﻳﻨﯘﺭ', 'ئاينۇر']) expect(found(typed)).toEqual(['ﺋﺎﻳﻨﯘﺭ'])
    expect(found('Ａｉｎｕｒ')).toEqual(['Ainur'])
  })

  it('takes wildcards and quotes for letters like any other', () => {
    const station = aStation()
    station.register({ name: "O'Malley 100%" })
    const found = (words: string) => findRiders(station.context, words).map((rider) => rider.name)
    expect(found('%')).toEqual(["O'Malley 100%"])
    expect(found("'")).toEqual(["O'Malley 100%"])
    expect(found('_')).toEqual([])
    expect(found("' OR 1=1 --")).toEqual([])
  })

  it('answers at most 50, in the order of their names', () => {
    const station = aStation()
    for (let nth = 0; nth < 60; nth++) station.register({ name: `Rider ${String(99 - nth)}` })
    const names = findRiders(station.context, '').map((rider) => rider.name)
    expect(names).toHaveLength(50)
    expect(names).toEqual([...names].sort())
  })

  it('knows whose code is held to the scanner, expired and revoked ones too, and checks nobody in', () => {
    const station = aStation({ codeValidDays: 1 })
    const { code, riderRef } = station.register()
    station.clock.pass(5 * DAY_MS)
    expect(findRiderByCode(station.context, code.text)).toMatchObject({ outcome: 'found', rider: { riderRef } })
    revokeCode(station.context, code.codeId, 'lost', station.lead)
    expect(findRiderByCode(station.context, code.text)).toMatchObject({ rider: { codeState: 'revoked' } })
    expect(showRider(station.context, riderRef)?.visits).toBe(0)
  })

  it('tells a code of a rider unknown here from one that cannot be read', () => {
    const issuer = aForeignIssuer()
    const station = aStation({ trustedIssuers: [{ name: 'Other', publicKey: issuer.publicKey }] })
    expect(findRiderByCode(station.context, issuer.code())).toEqual({ outcome: 'unknown-rider' })
    expect(findRiderByCode(station.context, aForeignIssuer().code())).toEqual({ outcome: 'unreadable-code' })
    expect(findRiderByCode(station.context, 'hello')).toEqual({ outcome: 'unreadable-code' })
  })

  it('says of a code of another scheme that it is one, which the station keeps no name with', () => {
    const rule: SchemeRule = {
      schemeId: 'staff-card',
      name: 'Staff card',
      startsWith: '',
      followedBy: 'letters-and-digits',
      minLength: 4,
      maxLength: 40,
      parameter: null,
      platform: 'sf',
    }
    const station = aStation({ schemeRules: [rule] })
    expect(findRiderByCode(station.context, ' 3301060012 ')).toEqual({ outcome: 'other-scheme' })
    // What begins as our own codes do is none of another scheme's, whatever the rule says.
    expect(findRiderByCode(station.context, 'RS13301060012')).toEqual({ outcome: 'unreadable-code' })
  })
})
