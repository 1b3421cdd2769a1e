import type { Via } from '../../../shared/check-ins/verdict.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import { localTimeOf } from '../../../shared/time/business-date.ts'
import { appendEvent } from '../events/append-event.ts'
import type { StationContext } from '../station-context.ts'

type SampleRider = { readonly riderRef: RiderRef; readonly platform: Platform }

const DAYS = 30
const HOUR_MS = 3_600_000
const VIAS: readonly Via[] = ['wedge', 'wedge', 'camera', 'card']

/** A month of made-up visits up to yesterday, most of them around noon and in the evening, the same at every start. */
export function enterSampleVisits(context: StationContext, riders: readonly SampleRider[]): void {
  const next = createSequence(20_260_101)
  const everyone = [...riders, ...strangers(next)]
  const { at: now, hour } = context.localNow()
  // The small hours still belong to the business date before.
  const hoursSinceMidnight = hour < context.settings().cutOverHour ? hour + 24 : hour
  const midnight = now - hoursSinceMidnight * HOUR_MS
  for (let daysAgo = DAYS; daysAgo >= 1; daysAgo--) {
    const visits = 24 + Math.floor(next() * 30)
    const hours = Array.from({ length: visits }, () => busyHour(next)).sort((a, b) => a - b)
    for (const visitHour of hours) {
      const rider = everyone[Math.floor(next() * everyone.length)]
      const via = VIAS[Math.floor(next() * VIAS.length)] ?? 'wedge'
      const at = Math.round(midnight + (visitHour - daysAgo * 24) * HOUR_MS)
      if (rider) enterVisit(context, rider, via, at)
    }
  }
}

/** Riders with codes of other stations, known by reference only. */
function strangers(next: () => number): SampleRider[] {
  const platforms: readonly Platform[] = ['meituan', 'meituan', 'taobao-flash', 'jd', 'sf', 'cainiao', 'unknown']
  return Array.from({ length: 90 }, (_, at) => ({
    riderRef: `r-${at.toString(16).padStart(16, '0')}` as RiderRef,
    platform: platforms[Math.floor(next() * platforms.length)] ?? 'unknown',
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

/** An hour of a rider's two rests: 11-14 or 17-21. */
function busyHour(next: () => number): number {
  return next() < 0.5 ? 11 + next() * 3 : 17 + next() * 4
}

/** Numbers from 0 to 1 that look random and are the same every time (a linear congruential generator). */
function createSequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
