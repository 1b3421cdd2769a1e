import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { changeSettings } from '../../../../../electron/station/settings/change-settings.ts'
import type { RiderCode } from '../../../../../shared/contract/groups/rider-calls.ts'
import type { RiderCodeFields } from '../../../../../shared/rider-code/rider-code.ts'
import { type BusinessDate, epochDayOf } from '../../../../../shared/time/business-date.ts'
import { DAY_MS, HOUR_MS } from '../../../../support/a-clock.ts'
import { aForeignIssuer } from '../../../../support/a-foreign-issuer.ts'
import { aRunningStation } from '../../../../support/a-running-station.ts'
import { type ATestStation, aStation, someSettings } from '../../../../support/a-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'
import { tracesOf } from '../../../../support/traces-of.ts'

describe('scanning a rider code', () => {
  it('refuses what is no rider code as malformed', () => {
    const station = aStation()
    const { code } = station.register()
    for (const text of ['hello', 'RS1', code.text.slice(0, -1), `${code.text}A`, code.text.replace('RS1', 'RS2')]) {
      expect(reasonFor(station, text)).toBe('malformed')
    }
  })

  it('never accepts a code of which any one letter was changed', () => {
    const station = aStation()
    const { text } = station.register().code
    for (let at = 3; at < text.length; at++) {
      const reason = reasonFor(station, text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1))
      expect(reason, `letter ${at}`).toMatch(/^(altered|unknown-issuer|malformed)$/)
    }
    expect(countsOf(station.context)['visits all']).toBeUndefined()
  })

  it('tells a changed rider, day or signature apart from a foreign issuer', () => {
    const station = aStation()
    const { text } = station.register().code
    const flip = (at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
    expect(reasonFor(station, flip(8))).toBe('unknown-issuer')
    expect(reasonFor(station, flip(20))).toBe('altered')
    expect(reasonFor(station, flip(100))).toBe('altered')
  })

  it('refuses a code on the day after its last, and not on its last', () => {
    const station = aStation()
    expect(outcomeFor(station, { expiryDay: '2026-01-13' })).toBe('first-visit')
    expect(outcomeFor(station, { expiryDay: '2026-01-12' })).toBe('expired')
  })

  it('refuses a code before its first day, and not on its first', () => {
    const station = aStation()
    expect(outcomeFor(station, { issueDay: '2026-01-13' })).toBe('first-visit')
    expect(outcomeFor(station, { issueDay: '2026-01-14' })).toBe('not-yet-valid')
  })

  it('counts the days of a code by the civil date, which a night shift passes before its business date ends', () => {
    const station = aStation({ cutOverHour: 4, codeValidDays: 1 })
    const { text } = station.register().code
    station.clock.pass(13 * HOUR_MS)
    expect(scanCode(station.context, text, 'wedge').outcome).toBe('first-visit')
    station.clock.pass(HOUR_MS)
    expect(reasonFor(station, text)).toBe('expired')
  })

  it('refuses a code of an issuer it does not trust, and takes it as soon as the settings name the key', () => {
    const issuer = aForeignIssuer()
    const station = aStation()
    expect(reasonFor(station, issuer.code())).toBe('unknown-issuer')

    const trusted = { name: 'Other station', publicKey: issuer.publicKey }
    changeSettings(station.context, someSettings({ trustedIssuers: [trusted] }), station.lead)
    expect(scanCode(station.context, issuer.code(), 'wedge')).toMatchObject({
      outcome: 'first-visit',
      riderRef: 'r-00112233445566ff',
      maskedName: null,
      platform: 'unknown',
    })
    expect(scanCode(station.reopen().context, issuer.code(), 'wedge').outcome).toBe('already-checked-in')
  })

  it('refuses a code that names a trusted issuer and is signed by another', () => {
    const [trusted, forger] = [aForeignIssuer(), aForeignIssuer()]
    const station = aStation({ trustedIssuers: [{ name: 'Other station', publicKey: trusted.publicKey }] })
    expect(reasonFor(station, forger.code({ issuerKeyId: trusted.key.keyId }))).toBe('altered')
    expect(reasonFor(station, forger.code({ issuerKeyId: station.context.signingKey.keyId }))).toBe('altered')
  })

  it('takes a code in lower case and between blanks for the same code', () => {
    const station = aStation()
    const { text } = station.register().code
    expect(scanCode(station.context, ` ${text.toLowerCase()}\r\n`, 'camera').outcome).toBe('first-visit')
    expect(scanCode(station.context, text, 'wedge').outcome).toBe('already-checked-in')
  })

  it('counts each refusal by its reason and its hour, and as no visit', () => {
    const station = aStation()
    reasonFor(station, 'hello')
    reasonFor(station, 'hello')
    outcomeFor(station, { expiryDay: '2026-01-01' })
    expect(countsOf(station.context)).toEqual({
      'refusals all': 3,
      'refusals hour:10': 3,
      'refusals reason:malformed': 2,
      'refusals reason:expired': 1,
    })
  })

  it('keeps nothing of a text that it refused', () => {
    const station = aStation()
    reasonFor(station, 'my-secret-payment-code-4711')
    station.context.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(tracesOf('secret-payment', station.context.dataDir)).toEqual([])
  })
})

describe('scanning a code of another scheme', () => {
  const rule = {
    schemeId: 'staff-card',
    name: 'Staff card',
    startsWith: 'SC-',
    followedBy: 'digits',
    minLength: 8,
    maxLength: 20,
    parameter: null,
    platform: 'sf',
  } as const

  it('checks its holder in under a pseudonym, always the same', () => {
    const station = aStation({ schemeRules: [rule], repeatWindowMinutes: 0 })
    const first = scanCode(station.context, 'SC-987654321', 'wedge')
    expect(first).toMatchObject({ outcome: 'first-visit', maskedName: null, platform: 'sf' })
    station.clock.pass(DAY_MS)
    const again = scanCode(station.reopen().context, 'SC-987654321', 'wedge')
    expect(again).toMatchObject({ outcome: 'welcome', riderRef: 'riderRef' in first && first.riderRef })
  })

  it('has another pseudonym for the same holder at another station and in another scheme', () => {
    const other = { ...rule, schemeId: 'other-card', startsWith: 'OC-' }
    const station = aStation({ schemeRules: [rule, other] })
    const refs = [
      scanCode(station.context, 'SC-987654321', 'wedge'),
      scanCode(station.context, 'OC-987654321', 'wedge'),
      scanCode(aStation({ schemeRules: [rule] }).context, 'SC-987654321', 'wedge'),
    ].map((verdict) => 'riderRef' in verdict && verdict.riderRef)
    expect(new Set(refs).size).toBe(3)
  })

  it('stores neither the text nor what it kept of it, in no file', () => {
    const station = aStation({ schemeRules: [rule] })
    scanCode(station.context, 'SC-987654321', 'wedge')
    expect(tracesOf('987654321', station.context.dataDir)).toEqual([])
    station.context.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(tracesOf('987654321', station.context.dataDir)).toEqual([])
    expect(tracesOf('check-in.recorded', station.context.dataDir)).not.toEqual([])
  })
})

describe('a rider of whom the disk altered what is kept', () => {
  it('is let in and greeted, on no known platform where its name is none of the list', async () => {
    const running = await (await aRunningStation()).setUp()
    const rider = { name: '王小明', phoneTail: '1234', platform: 'meituan' }
    const { code } = await running.ask<{ code: RiderCode }>('riders.register', rider, 'lead')
    atTheDatabase(running.dataDir, "UPDATE rider SET platform = 'mdituan'")
    const scan = () => running.ask('checkIns.scan', { text: code.text, via: 'wedge' })
    expect(await scan()).toMatchObject({ outcome: 'first-visit', maskedName: '王**', platform: 'unknown' })
    expect(await scan()).toMatchObject({ outcome: 'already-checked-in', platform: 'unknown' })
    expect(await running.ask('riders.find', { words: '' }, 'lead')).toMatchObject([{ platform: 'unknown' }])
  })

  it('is let in without a name where that is none, and keeps nobody else from being found', async () => {
    const running = await (await aRunningStation()).setUp()
    const register = async (name: string) => {
      const rider = { name, phoneTail: '1234', platform: 'meituan' }
      return (await running.ask<{ code: RiderCode }>('riders.register', rider, 'lead')).code
    }
    const [altered] = [await register('王小明'), await register('李四')]
    // As a page of another table says it, which a table that checks its types does not take.
    atTheDatabase(
      running.dataDir,
      `CREATE TABLE other (rider_ref PRIMARY KEY, name, phone_hash) WITHOUT ROWID;
       INSERT INTO other SELECT rider_ref, iif(name = '王小明', 7, name), phone_hash FROM vault_rider;
       DROP TABLE vault_rider;
       ALTER TABLE other RENAME TO vault_rider`,
    )
    const scanned = await running.ask('checkIns.scan', { text: altered.text, via: 'wedge' })
    expect(scanned).toMatchObject({ outcome: 'first-visit', maskedName: null, platform: 'meituan' })
    for (const words of ['李', '', '1234']) {
      expect(await running.ask('riders.find', { words }, 'lead')).toMatchObject([{ name: '李四' }])
    }
  })
})

function atTheDatabase(dataDir: string, sql: string): void {
  const db = new Database(join(dataDir, 'station.db'))
  db.exec(sql)
  db.close()
}

type Days = { issueDay?: string; expiryDay?: string }

/** The outcome, or the reason of the refusal, of a code of this station with other days. */
function outcomeFor(station: ATestStation, days: Days): string {
  const fields: Partial<RiderCodeFields> = Object.fromEntries(
    Object.entries(days).map(([field, date]) => [field, epochDayOf(date as BusinessDate)]),
  )
  const riderId = station.context.newHex(8)
  const text = aForeignIssuer(station.context.signingKey).code({ riderId, ...fields })
  const verdict = scanCode(station.context, text, 'wedge')
  return verdict.outcome === 'refused' ? verdict.reason : verdict.outcome
}

function reasonFor(station: ATestStation, text: string): string {
  const verdict = scanCode(station.context, text, 'wedge')
  return verdict.outcome === 'refused' ? verdict.reason : verdict.outcome
}
