import { verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { issuerKeyOf } from '../../../../../electron/station/keys/rider-code-keys.ts'
import { saveSheetFile } from '../../../../../electron/station/sync/save-sheet-file.ts'
import {
  type DaySheetFilePayload,
  daySheetFilePayloadSchema,
  daySheetFileSchema,
} from '../../../../../shared/upstream/day-sheet-file.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { type AKiosk, aKiosk, aPairedKiosk, TOOLS } from '../../../../support/a-paired-station.ts'
import { anOffice } from '../../../../support/an-office.ts'

/** Saves the file and reads it as an office does: signature first. */
async function savedBy({ station: { context } }: AKiosk): Promise<{ publicKey: string; payload: DaySheetFilePayload }> {
  const saved = await saveSheetFile(context, TOOLS, { rootId: 'station', folders: [] }, async () => {})
  if (saved.outcome !== 'saved') throw new Error(saved.reason)
  const { publicKey, payload, signature } = daySheetFileSchema.parse(JSON.parse(readFileSync(saved.fullPath, 'utf8')))
  const isGood = verify(null, Buffer.from(payload), issuerKeyOf(publicKey).publicKey, Buffer.from(signature, 'hex'))
  if (!isGood) throw new Error('the signature does not fit')
  return { publicKey, payload: daySheetFilePayloadSchema.parse(JSON.parse(payload)) }
}

describe('a file of day sheets', () => {
  it('holds all that a station counted that was never networked, signed by the key it will pair with', async () => {
    const kiosk = aKiosk()
    kiosk.visit()
    kiosk.station.clock.pass(DAY_MS)
    const { seq } = kiosk.station.context.eventLog.head()
    kiosk.visit()
    const { publicKey, payload } = await savedBy(kiosk)
    expect(payload.firstSeqs).toEqual([1, seq + 1])
    expect(payload).toMatchObject({
      stationCode: 'TEST-1',
      after: { seq: 0 },
      head: { seq: kiosk.station.context.eventLog.head().seq },
    })
    expect(payload.sheets.map(({ businessDate }) => businessDate)).toEqual(['2026-01-13', '2026-01-14'])

    const office = await anOffice()
    await kiosk.pair(office)
    expect(office.ledger.keysOf('aaaaaaaaaaaa')).toEqual([publicKey])
  })

  it('agrees with what the station hands in over a network later', async () => {
    const office = await anOffice()
    const kiosk = aKiosk()
    kiosk.visit()
    const { payload } = await savedBy(kiosk)
    const { seriesId, after, head, trail, sheets, health } = payload
    office.ledger.takeBatch('aaaaaaaaaaaa', { seriesId, after, head, trail, sheets, health }, 0)
    kiosk.visit()
    await kiosk.pair(office)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(2)
    expect(office.ledger.series.size).toBe(1)
    expect(office.ledger.distinctRiders()).toBe(2)
  })

  it('is signed by the key of the pairing where there is one', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    const { publicKey, payload } = await savedBy(kiosk)
    expect(office.ledger.keysOf('aaaaaaaaaaaa')).toEqual([publicKey])
    expect(payload.sheets[0]!.riders).not.toBe('')
  })
})
