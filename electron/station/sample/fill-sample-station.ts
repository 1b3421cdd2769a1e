import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import QRCode from 'qrcode'
import type { Platform } from '../../../shared/riders/platform.ts'
import { enterAttendant } from '../attendants/add-attendant.ts'
import { hashPin } from '../attendants/pin-hash.ts'
import { registerRider } from '../riders/register-rider.ts'
import { setUpStation } from '../set-up-station.ts'
import type { StationContext } from '../station-context.ts'
import { enterSampleVisits } from './enter-sample-visits.ts'
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

/**
 * Fills an empty station with attendants, riders and a month of visits, all made up, and writes what to try into
 * `sample/` of its data folder: each rider's code as PNG, and everything as `sample.json`.
 */
export async function fillSampleStation(context: StationContext): Promise<SampleGuide> {
  const leadId = await setUpStation(context, {
    stationName: '示例骑手驿站',
    stationCode: 'DEMO-01',
    district: '示例街道',
    timeZone: 'Asia/Shanghai',
    cutOverHour: 4,
    languages: ['zh-CN', 'en', 'ug'],
    leadName: LEAD.name,
    leadPin: LEAD.pin,
  })
  const attendantPin = await hashPin(ATTENDANT.pin)

  const riders = context.inTransaction(() => {
    enterAttendant(context, ATTENDANT, attendantPin)
    const registered = RIDERS.flatMap((rider) => {
      const outcome = registerRider(context, rider, leadId)
      return outcome.outcome === 'registered' ? [{ ...rider, riderRef: outcome.riderRef, code: outcome.code }] : []
    })
    // The last rider stays without a visit: someone has to be the next first visit.
    enterSampleVisits(context, registered.slice(0, -1))
    return registered.map(({ name, code }) => ({ name, codeText: code.text, cardNumber: code.cardNumber }))
  })
  const guide = { attendants: [LEAD, ATTENDANT], riders }
  await writeSampleFiles(join(context.dataDir, 'sample'), guide)
  return guide
}

async function writeSampleFiles(folder: string, guide: SampleGuide): Promise<void> {
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
  writeFileSync(join(folder, 'sample.json'), `${JSON.stringify({ ...guide, riders }, null, 2)}\n`)
}
