import type { RecordedEventOf } from '../events/station-event.ts'
import type { StationStores } from '../station-stores.ts'

/** Enters a visit: the check-in, the rider's day, and what the day counts of it. */
export function projectCheckIn(stores: StationStores, event: RecordedEventOf<'check-in.recorded'>): void {
  const { checkIns, dailyCounts, cardGuessing } = stores
  const { seq, occurredAt, businessDate, payload } = event
  const { riderRef, platform, via, hour } = payload

  const isFirstEver = !checkIns.wasHere(riderRef)
  const platformsBefore = checkIns.visitsOn(riderRef, businessDate).map((day) => day.platform)
  checkIns.add({ checkInId: checkInIdOf(seq), riderRef, businessDate, hour, occurredAt, platform, via })

  dailyCounts.add(businessDate, 'visits', 'all', 1)
  dailyCounts.add(businessDate, 'visits', hourDimension(hour), 1)
  dailyCounts.add(businessDate, 'visits', `platform:${platform}`, 1)
  dailyCounts.add(businessDate, 'visits', `via:${via}`, 1)
  if (platformsBefore.length === 0) dailyCounts.add(businessDate, 'riders', 'all', 1)
  if (!platformsBefore.includes(platform)) dailyCounts.add(businessDate, 'riders', `platform:${platform}`, 1)
  if (isFirstEver) dailyCounts.add(businessDate, 'first-timers', 'all', 1)
  if (via === 'card') cardGuessing.guessedRight()
}

/** Takes a visit out again, of the day it was made on. The next visit, if any, becomes the rider's first. */
export function projectVoidedCheckIn(stores: StationStores, event: RecordedEventOf<'check-in.voided'>): void {
  const { checkIns, dailyCounts } = stores
  const checkIn = checkIns.get(event.payload.checkInId)
  if (!checkIn) return
  const { checkInId, riderRef, businessDate, hour, platform, via } = checkIn

  const wasFirstEver = checkIns.firstOf(riderRef)?.checkInId === checkInId
  checkIns.void(checkIn, event.seq)
  const platformsAfter = checkIns.visitsOn(riderRef, businessDate).map((day) => day.platform)

  dailyCounts.add(businessDate, 'voids', 'all', 1)
  dailyCounts.add(businessDate, 'visits', 'all', -1)
  dailyCounts.add(businessDate, 'visits', hourDimension(hour), -1)
  dailyCounts.add(businessDate, 'visits', `platform:${platform}`, -1)
  dailyCounts.add(businessDate, 'visits', `via:${via}`, -1)
  if (platformsAfter.length === 0) dailyCounts.add(businessDate, 'riders', 'all', -1)
  if (!platformsAfter.includes(platform)) dailyCounts.add(businessDate, 'riders', `platform:${platform}`, -1)
  if (wasFirstEver) {
    dailyCounts.add(businessDate, 'first-timers', 'all', -1)
    const next = checkIns.firstOf(riderRef)
    if (next) dailyCounts.add(next.businessDate, 'first-timers', 'all', 1)
  }
}

export function projectRepeatedCheckIn(stores: StationStores, event: RecordedEventOf<'check-in.repeated'>): void {
  stores.dailyCounts.add(event.businessDate, 'repeats', 'all', 1)
}

export function projectRefusedCheckIn(stores: StationStores, event: RecordedEventOf<'check-in.refused'>): void {
  const { businessDate, occurredAt, payload } = event
  stores.dailyCounts.add(businessDate, 'refusals', 'all', 1)
  stores.dailyCounts.add(businessDate, 'refusals', `reason:${payload.reason}`, 1)
  stores.dailyCounts.add(businessDate, 'refusals', hourDimension(payload.hour), 1)
  if (payload.reason === 'unknown-card') stores.cardGuessing.guessed(occurredAt, payload.retryAt ?? 0)
}

function hourDimension(hour: number): `hour:${string}` {
  return `hour:${String(hour).padStart(2, '0')}`
}

function checkInIdOf(seq: number) {
  return seq as RecordedEventOf<'check-in.voided'>['payload']['checkInId']
}
