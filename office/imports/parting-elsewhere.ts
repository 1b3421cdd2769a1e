import { formatTrail } from '../../shared/upstream/series.ts'
import type { Writing } from '../database/office-database.ts'
import { nextSeries, type Parting } from '../sheets/copy-series.ts'
import { type KnownSeries, LETTERS } from '../sheets/log-places.ts'
import type { newStretch } from './new-stretch.ts'

/**
 * Where a log goes on as another series though it never parted: it came from another station before, or the next events
 * of it did, while its kiosk stood there. Null where the stretch is one to append, or there is none.
 */
export async function partingElsewhere(
  trx: Writing,
  stationId: string,
  known: KnownSeries,
  stretch: Awaited<ReturnType<typeof newStretch>>,
): Promise<Parting | null> {
  if (stretch === null || typeof stretch === 'string' || stretch.trail === '') return null
  const { seq, chainHash } = known.place
  // What is new begins after the last event that the office has.
  const last = formatTrail([Buffer.from(chainHash, 'hex')])
  const parting = { seq, last, own: stretch.trail.slice(0, LETTERS) }
  if (known.stationId !== stationId) return parting
  const next = await nextSeries(trx, stationId, { ...parting, seriesId: known.seriesId })
  return next && next.stationId !== stationId ? parting : null
}
