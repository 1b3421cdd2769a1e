import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import QRCode from 'qrcode'
import type { ItemId } from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import { enterAttendant } from '../attendants/add-attendant.ts'
import { hashPin } from '../attendants/pin-hash.ts'
import { enterStarterCatalogue } from '../catalogue/starter-catalogue.ts'
import { registerRider } from '../riders/register-rider.ts'
import { setUpStation } from '../set-up-station.ts'
import type { StationContext } from '../station-context.ts'
import { contextAt } from './context-at.ts'
import { enterSampleSupplies, type SampleRiders } from './enter-sample-supplies.ts'
import { enterSampleVisits } from './enter-sample-visits.ts'
import { SAMPLE_BARCODES, SAMPLE_TAGS, STOCKED_DAYS_AGO } from './fill-sample-shelf.ts'
import type { SampleGuide } from './sample-guide.ts'

const LEAD = { name: '示例站长', role: 'lead', pin: '246810' } as const
const ATTENDANT = { name: '示例站员', role: 'attendant', pin: '135790' } as const

const RIDERS: readonly { readonly name: string; readonly phoneTail: string; readonly platform: Platform }[] = [
  { name: '王示例', phoneTail: '0001', platform: 'meituan' },
  { name: '李样板', phoneTail: '0002', platform: 'taobao-flash' },
  { name: 'Ainur Sample', phoneTail: '0003', platform: 'sf' },
  { name: 'ئۈلگە ئەخمەت', phoneTail: '0004', platform: 'jd' },
  { name: '欧阳试用', phoneTail: '0005', platform: 'dada' },
  { name: '赵举例', phoneTail: '0006', platform: 'zto' },
]

const TIME = { timeZone: 'Asia/Shanghai', cutOverHour: 4 } as const
const DAY_MS = 86_400_000

/**
 * Fills an empty station with attendants, riders and a month of visits and supplies, all made up, and writes what to try
 * into `sample/` of its data folder: each rider's code as PNG, and everything, barcodes and stickers too, as `sample.json`.
 */
export async function fillSampleStation(context: StationContext): Promise<SampleGuide> {
  const stockedAt = context.clock.now() - STOCKED_DAYS_AGO * DAY_MS
  context.inTransaction(() => enterStarterCatalogue(contextAt(context, stockedAt, TIME)))
  const leadId = await setUpStation(context, {
    stationName: '示例骑手驿站',
    stationCode: 'DEMO-01',
    district: '示例街道',
    ...TIME,
    languages: ['zh-CN', 'en', 'ug'],
    leadName: LEAD.name,
    leadPin: LEAD.pin,
  })
  const attendantPin = await hashPin(ATTENDANT.pin)

  // Not `inTransaction`, which would open today: it has to begin with the stock that the days before it left.
  const enterPast = context.db.transaction(() => {
    enterAttendant(context, ATTENDANT, attendantPin)
    const registered = RIDERS.flatMap((rider) => {
      const outcome = registerRider(context, rider, leadId)
      return outcome.outcome === 'registered' ? [{ ...rider, riderRef: outcome.riderRef, code: outcome.code }] : []
    })
    // The last rider stays without a visit: someone has to be the next first visit.
    const known = registered.slice(0, -1)
    enterSampleVisits(context, known)
    // Six riders of different names are registered above.
    enterSampleSupplies(context, known.map(({ riderRef }) => riderRef) as unknown as SampleRiders, leadId)
    return registered.map(({ name, code }) => ({ name, codeText: code.text, cardNumber: code.cardNumber }))
  })
  const guide = { attendants: [LEAD, ATTENDANT], riders: enterPast.immediate() }
  await writeSampleFiles(join(context.dataDir, 'sample'), guide, thingsToScan(context))
  return guide
}

/** What can be scanned besides rider codes. */
type SampleThings = {
  readonly items: readonly { readonly name: string; readonly barcode: string }[]
  readonly pieces: readonly { readonly name: string; readonly tag: string }[]
}

function thingsToScan({ items }: StationContext): SampleThings {
  const nameOf = (itemId: string) => items.get(itemId as ItemId)?.names['zh-CN'] ?? itemId
  return {
    items: Object.entries(SAMPLE_BARCODES).map(([itemId, barcode]) => ({ name: nameOf(itemId), barcode })),
    pieces: SAMPLE_TAGS.map((tag) => ({ name: nameOf('umbrella'), tag })),
  }
}

async function writeSampleFiles(folder: string, guide: SampleGuide, things: SampleThings): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const riders = await Promise.all(
    guide.riders.map(async (rider, at) => {
      const png = `rider-${at + 1}.png`
      // Alphanumeric mode: base32 is upper case, so version 6 at level M suffices.
      const picture = await QRCode.toBuffer(rider.codeText, { version: 6, errorCorrectionLevel: 'M', scale: 12 })
      writeFileSync(join(folder, png), picture)
      return { ...rider, png }
    }),
  )
  writeFileSync(join(folder, 'sample.json'), `${JSON.stringify({ ...guide, riders, ...things }, null, 2)}\n`)
}
