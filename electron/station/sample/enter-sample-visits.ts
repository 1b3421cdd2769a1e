import type { Via } from '../../../shared/check-ins/verdict.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import { localTimeOf } from '../../../shared/time/business-date.ts'
import { appendEvent } from '../events/append-event.ts'
import type { StationContext } from '../station-context.ts'
import { createSampleChance, type SampleChance } from './sample-chance.ts'

type SampleRider = { readonly riderRef: RiderRef; readonly platform: Platform }

const DAYS = 30
const HOUR_MS = 3_600_000
const VIAS: readonly [Via, ...Via[]] = ['wedge', 'wedge', 'camera', 'card']

/** A month of made-up visits up to yesterday, most of them around noon and in the evening, the same at every start. */
export function enterSampleVisits(context: StationContext, riders: readonly SampleRider[]): void {
  const chance = createSampleChance(20_260_101)
  const { next } = chance
  const everyone = [...riders, ...strangers(chance)]
  const { at: now, hour } = context.localNow()
  // The small hours still belong to the business date before.
  const hoursSinceMidnight = hour < context.settings().cutOverHour ? hour + 24 : hour
  const midnight = now - hoursSinceMidnight * HOUR_MS
  for (let daysAgo = DAYS; daysAgo >= 1; daysAgo--) {
    const visits = 24 + Math.floor(next() * 30)
    const hours = Array.from({ length: visits }, chance.busyHour).sort((a, b) => a - b)
    for (const visitHour of hours) {
      const rider = everyone[Math.floor(next() * everyone.length)]
      const via = chance.oneOf(VIAS)
      const at = Math.round(midnight + (visitHour - daysAgo * 24) * HOUR_MS)
      if (rider) enterVisit(context, rider, via, at)
    }
  }
}

/** Riders with codes of other stations, known by reference only. */
function strangers({ oneOf }: SampleChance): SampleRider[] {
  const platforms: readonly [Platform, ...Platform[]] = [
    'meituan',
    'meituan',
    'taobao-flash',
    'jd',
    'sf',
    'cainiao',
    'unknown',
  ]
  return Array.from({ length: 90 }, (_, at) => ({
    riderRef: `r-${at.toString(16).padStart(16, '0')}` as RiderRef,
    platform: oneOf(platforms),
  }))
}

function enterVisit(context: StationContext, { riderRef, platform }: SampleRider, via: Via, at: number): void {
  const { businessDate, hour } = localTimeOf(at, context.settings())
  appendEvent(
    context.stores,
    { kind: 'check-in.recorded', payload: { riderRef, platform, via, hour } },
    { at, businessDate },
  )
}
