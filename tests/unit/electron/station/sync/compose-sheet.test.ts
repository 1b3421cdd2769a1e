import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { publicKeyHexOf } from '../../../../../electron/station/keys/rider-code-keys.ts'
import { composeSheet } from '../../../../../electron/station/sync/compose-sheet.ts'
import { wholeSeries } from '../../../../../electron/station/sync/own-series.ts'
import type { DailyCount, Measure } from '../../../../../shared/daily-counts/daily-count.ts'
import type { SchemeRule } from '../../../../../shared/settings/station-settings.ts'
import { countsBeyond } from '../../../../../shared/upstream/counts-beyond.ts'
import { daySheetSchema } from '../../../../../shared/upstream/day-sheet.ts'
import { aKiosk, aPairedKiosk } from '../../../../support/a-paired-station.ts'
import { type ATestStation, aStation } from '../../../../support/a-station.ts'
import { aStockedStation, on } from '../../../../support/a-stocked-station.ts'
import { anOffice } from '../../../../support/an-office.ts'

const TODAY = on('2026-01-13')
const count = (measure: Measure, dimension: string, value: number): DailyCount => ({
  businessDate: TODAY,
  measure,
  dimension,
  value,
})

const staffCards: SchemeRule = {
  schemeId: 'staff-card',
  name: 'Staff card',
  startsWith: 'SF-',
  followedBy: 'digits',
  minLength: 4,
  maxLength: 12,
  parameter: null,
  platform: 'sf',
}

function sheetOf({ context }: ATestStation) {
  const throughSeq = context.sheetProgress.throughSeqOf(TODAY)!
  return composeSheet(context, wholeSeries(context), { businessDate: TODAY, throughSeq })
}

describe('a day sheet', () => {
  it('has the form that travels, whatever a station counts', () => {
    const station = aStockedStation({ mask: 50, umbrella: 3 })
    const { riderRef, code } = station.register()
    scanCode(station.context, code.text, 'wedge')
    scanCode(station.context, 'hello', 'camera')
    station.issue(riderRef, { mask: 1, umbrella: 1 })
    expect(daySheetSchema.safeParse(sheetOf(station)).error).toBeUndefined()
  })

  it('is of nobody while there is no office whose key riders could be hashed with', () => {
    const station = aStation()
    scanCode(station.context, station.register().code.text, 'wedge')
    expect(sheetOf(station).riders).toBe('')
  })

  it('counts a rider of another scheme once over all stations of an office', async () => {
    const office = await anOffice()
    const kiosks = [
      await aPairedKiosk(office, { schemeRules: [staffCards] }),
      await aPairedKiosk(office, { schemeRules: [staffCards] }),
    ]
    for (const [at, kiosk] of kiosks.entries()) {
      for (const subject of ['100', '200', `30${at}`]) scanCode(kiosk.station.context, `SF-${subject}`, 'wedge')
      await kiosk.sync()
    }
    expect(office.ledger.visits()).toBe(6)
    expect(office.ledger.distinctRiders()).toBe(4)
  })

  it('counts a rider once who has a code of one station and comes to another', async () => {
    const office = await anOffice()
    const [here, there] = [await aPairedKiosk(office), aKiosk()]
    const publicKey = publicKeyHexOf(here.station.context.signingKey)
    office.ledger.sentDown.downlink = {
      ...office.ledger.sentDown.downlink,
      trustedIssuers: [{ name: 'Here', publicKey }],
    }
    await there.pair(office, 'bbbbbbbbbbbb')
    await there.sync()
    const { code } = here.station.register()
    for (const { station } of [here, there])
      expect(scanCode(station.context, code.text, 'wedge').outcome).toBe('first-visit')
    await here.sync()
    await there.sync()
    expect(office.ledger.visits()).toBe(2)
    expect(office.ledger.distinctRiders()).toBe(1)
  })
})

describe('what a series counts beyond its baseline', () => {
  it('is the difference of what adds up, without what comes to nothing', () => {
    const baseline = [count('visits', 'all', 5), count('visits', 'hour:10', 5)]
    const now = [count('visits', 'all', 7), count('visits', 'hour:10', 5), count('visits', 'hour:11', 2)]
    expect(countsBeyond(baseline, now)).toEqual([
      { measure: 'visits', dimension: 'all', value: 2 },
      { measure: 'visits', dimension: 'hour:11', value: 2 },
    ])
  })

  it('is less than nothing for what was taken back since', () => {
    expect(countsBeyond([count('visits', 'all', 5)], [count('visits', 'all', 4)])).toEqual([
      { measure: 'visits', dimension: 'all', value: -1 },
    ])
  })

  it('is how things stand for a level, even at nothing', () => {
    const level = count('items-on-hand', 'item:mask', 0)
    expect(countsBeyond([count('items-on-hand', 'item:mask', 9)], [level])).toEqual([
      { measure: 'items-on-hand', dimension: 'item:mask', value: 0 },
    ])
  })
})
