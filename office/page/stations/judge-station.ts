import type { OfficeSettings } from '../../settings/office-settings.ts'
import type { DescribedStation } from '../../stations/describe-stations.ts'

export const OPEN_STATES = ['silent', 'fault', 'unpaired', 'fine'] as const
export type StationState = (typeof OPEN_STATES)[number] | 'closed'

export type StationFault = 'clock' | 'disk' | 'database' | 'camera' | 'locker-board' | 'printer' | 'pending'

export type Judgement = { readonly state: StationState; readonly faults: readonly StationFault[] }

const CLOCK_MS = 5 * 60_000
const DISK_BYTES = 1_000_000_000
/** Sheets that wait: one or two are today's and yesterday's, on their way. */
const PENDING = 3

/** How a station is doing, the worst first: nothing heard, something broken, no kiosk, or all is well; closed is none of these. */
export function judgeStation(
  station: DescribedStation,
  { silentAfterHours }: Pick<OfficeSettings, 'silentAfterHours'>,
  now: number,
): Judgement {
  if (station.closedAt !== null) return { state: 'closed', faults: [] }
  const faults = faultsOf(station)
  const { lastHeardAt, isPaired } = station
  if (lastHeardAt === null && !isPaired) return { state: 'unpaired', faults }
  if (lastHeardAt === null || lastHeardAt < now - silentAfterHours * 3_600_000) return { state: 'silent', faults }
  if (faults.length > 0) return { state: 'fault', faults }
  return { state: isPaired ? 'fine' : 'unpaired', faults }
}

function faultsOf({ health, clockAheadMs, datesAhead }: DescribedStation): readonly StationFault[] {
  const faults: StationFault[] = []
  if (Math.abs(clockAheadMs ?? 0) > CLOCK_MS || datesAhead > 0) faults.push('clock')
  if (!health) return faults
  if (health.diskFreeBytes !== null && health.diskFreeBytes < DISK_BYTES) faults.push('disk')
  if (health.database === 'damaged' || health.database === 'restored') faults.push('database')
  if (health.camera === 'fault') faults.push('camera')
  if (health.lockerBoard === 'fault') faults.push('locker-board')
  if (health.printer === 'fault') faults.push('printer')
  if (health.pendingSheets >= PENDING) faults.push('pending')
  return faults
}
