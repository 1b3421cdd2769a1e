import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { registerRider } from '../../electron/station/riders/register-rider.ts'
import { refusalReasonSchema } from '../../shared/check-ins/verdict.ts'
import { decodeBase32, encodeBase32 } from '../../shared/rider-code/base32.ts'
import type { SchemeRule } from '../../shared/settings/station-settings.ts'
import { aForeignIssuer } from '../support/a-foreign-issuer.ts'
import { type AStationCore, aStationCore } from '../support/a-station-core.ts'
import { countsOf } from '../support/counts-of.ts'
import { dumpTables, tablesOf } from '../support/dump-tables.ts'
import { PATIENT } from '../support/patient.ts'
import { fc } from '../support/seeded-fast-check.ts'
import { textsWithTraces } from '../support/traces-of.ts'
import { hostileCodes } from './support/hostile-codes.ts'

const CODES = 10_000

describe('a station shown ten thousand codes that are none', () => {
  it('refuses each with a reason, and keeps nothing but their number', PATIENT, async () => {
    const station = aStationCore({ schemeRules: [STAFF_CARD] })
    const { context } = station
    const genuine = registered(station)
    const before = { events: context.eventLog.head().seq, tables: untouchedTables(station) }

    const codes = fc.sample(hostileCodes(genuine), CODES)
    for (const text of codes) {
      // As between two scans of a real reader, the station's other work goes on.
      await setImmediate()
      const envelope = await station.call('checkIns.scan', { text, via: 'wedge' })
      expect(envelope, JSON.stringify(text)).toEqual({
        ok: true,
        value: { outcome: 'refused', reason: expect.toBeOneOf(refusalReasonSchema.options), retryAt: null },
      })
    }

    expect(station.faults).toEqual([])
    expect(context.eventLog.head().seq).toBe(before.events + CODES)
    expect(untouchedTables(station)).toEqual(before.tables)
    expect(countsOf(context)).toMatchObject({ 'refusals all': CODES, 'refusals hour:10': CODES })
    for (const reason of ['malformed', 'altered', 'unknown-issuer']) {
      expect(countsOf(context)[`refusals reason:${reason}`], reason).toBeGreaterThan(CODES / 100)
    }
    expect(Object.keys(countsOf(context)).filter((count) => !count.startsWith('refusals'))).toEqual([])
    context.db.pragma('wal_checkpoint(TRUNCATE)')
    const telling = ['check-in.refused', ...codes.filter((code) => code.length > 12)]
    expect(textsWithTraces(telling, station.dataDir)).toEqual(['check-in.refused'])
    expect(await station.call('checkIns.scan', { text: genuine, via: 'wedge' })).toMatchObject({
      value: { outcome: 'first-visit' },
    })
  })

  it('refuses the second form of a genuine signature, which anyone can work out', async () => {
    const station = aStationCore()
    const issuer = aForeignIssuer(station.context.signingKey)
    const honest = await station.call('checkIns.scan', { text: issuer.code(), via: 'wedge' })
    expect(honest).toMatchObject({ value: { outcome: 'first-visit' } })
    expect(
      await station.call('checkIns.scan', { text: withSecondSignature(issuer.code()), via: 'wedge' }),
    ).toMatchObject({
      value: { outcome: 'refused', reason: 'altered' },
    })
  })
})

const STAFF_CARD: SchemeRule = {
  schemeId: 'staff-card',
  name: 'Staff card',
  startsWith: 'SC-',
  followedBy: 'digits',
  minLength: 8,
  maxLength: 12,
  parameter: null,
  platform: 'sf',
}

function registered({ context, lead }: AStationCore): string {
  const outcome = registerRider(context, { name: '王小明', phoneTail: '1234', platform: 'meituan' }, lead)
  if (outcome.outcome !== 'registered') throw new Error('the rider is registered already')
  return outcome.code.text
}

/** Every table but the log, its head and the counts, in which a refusal leaves its number. */
function untouchedTables({ context: { db } }: AStationCore): Record<string, string[]> {
  const touched = ['event_log', 'event_head', 'daily_count', 'sheet_progress']
  return dumpTables(
    db,
    tablesOf(db).filter((table) => !touched.includes(table)),
  )
}

/** The order of Ed25519's group (RFC 8032, 5.1): a signature's second half is only good below it. */
const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n

/** The same code with a signature that verifies as well for whoever forgets to look at that limit. */
function withSecondSignature(text: string): string {
  const bytes = decodeBase32(text.slice(3))
  if (!bytes) throw new Error('the code has no form')
  const half = bytes.subarray(bytes.length - 32)
  const value = BigInt(`0x${Buffer.from(half.toReversed()).toString('hex')}`) + GROUP_ORDER
  half.set(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').toReversed())
  return `RS1${encodeBase32(bytes)}`
}
