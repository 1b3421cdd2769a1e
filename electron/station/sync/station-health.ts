import { statfsSync } from 'node:fs'
import type { StationHealth } from '../../../shared/upstream/station-health.ts'
import { databaseBytes } from '../database/database-bytes.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'

/** How the station is doing, as its office is told with every call. */
export function stationHealth(context: StationContext, { version, host }: HostTools): StationHealth {
  const { devices, clock, notices, db } = context
  const codes = notices.all().map(({ code }) => code)
  return {
    version: version.slice(0, 40),
    host,
    now: clock.now(),
    openedAt: devices.openedAt,
    events: context.eventLog.head().seq,
    databaseBytes: databaseBytes(db),
    diskFreeBytes: diskFreeBytes(context.dataDir),
    database: codes.includes('database-restored') ? 'restored' : (devices.log() ?? 'unchecked'),
    lastWedgeScanAt: devices.lastScanAt('wedge'),
    lastCameraScanAt: devices.lastScanAt('camera'),
    camera: context.settings().camera ? devices.camera() : 'off',
    lockerBoard: null,
    printer: null,
    contentOnScreen: 'safety-topics',
    notices: [...new Set(codes)],
    pendingSheets: pendingSheets(context),
  }
}

function pendingSheets({ series, acknowledgements }: StationContext): number {
  const afterSeq = series.get()?.after.seq ?? 0
  const { fresh, refused } = acknowledgements.countPending(afterSeq)
  return fresh + refused
}

function diskFreeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null // A file system that does not say.
  }
}
