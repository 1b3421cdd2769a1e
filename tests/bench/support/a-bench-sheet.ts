import { hash } from 'node:crypto'
import { addDays, type BusinessDate } from '../../../shared/time/business-date.ts'
import type { DaySheet } from '../../../shared/upstream/day-sheet.ts'
import { addToSketch, formatSketch, type RiderSketch } from '../../../shared/upstream/rider-sketch.ts'

const PLATFORMS = ['meituan', 'eleme', 'jd', 'sf', 'unknown']
const ITEMS = ['mask', 'water', 'heat-pack', 'gloves', 'umbrella', 'plaster', 'raincoat', 'towel']

/** A sheet as a station of 150 visits a day sends it: some 80 counts, and the sketch of its riders. */
export function aBenchSheet(station: number, day: number, throughSeq: number): DaySheet {
  const visits = 100 + ((station * 37 + day * 11) % 100)
  const counts: DaySheet['counts'][number][] = []
  const count = (measure: string, dimension: string, value: number) => counts.push({ measure, dimension, value })
  count('visits', 'all', visits)
  for (let hour = 6; hour < 22; hour++)
    count('visits', `hour:${String(hour).padStart(2, '0')}`, 1 + ((visits + hour) % 15))
  PLATFORMS.forEach((platform, at) => void count('visits', `platform:${platform}`, 10 + ((visits + at) % 30)))
  for (const via of ['wedge', 'camera', 'card']) count('visits', `via:${via}`, 20 + (visits % 30))
  count('riders', 'all', Math.floor(visits * 0.8))
  PLATFORMS.forEach((platform, at) => void count('riders', `platform:${platform}`, 10 + ((visits + at) % 20)))
  count('first-timers', 'all', visits % 7)
  count('repeats', 'all', visits % 5)
  count('issues', 'all', visits % 60)
  count('items-issued', 'all', visits % 80)
  for (const [at, item] of ITEMS.entries()) {
    count('items-issued', `item:${item}`, 1 + ((visits + at) % 20))
    count('items-on-hand', `item:${item}`, 500 - ((day * 3 + at) % 300))
    count('items-expiring', `item:${item}`, (day + at) % 9)
    count('items-returned', `item:${item}`, (day + at) % 4)
  }
  const riders: RiderSketch = new Map()
  for (let nth = 0; nth < visits * 0.8; nth++) {
    // As text: objects that OpenSSL has a hand in are cleared away slowly, and in the time of what is measured next.
    const text = hash('sha256', `${(station * 131 + nth * 17 + day * 7) % 30_000}`, 'hex')
    addToSketch(riders, Buffer.from(text, 'hex'))
  }
  const businessDate = addDays('2024-01-01' as BusinessDate, day)
  return { businessDate, throughSeq, counts, riders: formatSketch(riders) }
}
