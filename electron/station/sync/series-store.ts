import type { Database, Statement } from 'better-sqlite3'
import type { UpstreamStationId } from '../../../shared/upstream/enrolment.ts'
import type { LogPlace, SeriesId } from '../../../shared/upstream/series.ts'

/** The series that this log is handed in as. */
export type Series = {
  readonly seriesId: SeriesId
  /** The place it began after: what was counted up to there is its baseline. */
  readonly after: LogPlace
  /** The place that the office is known to have of it. */
  readonly known: LogPlace
  /** Which office has it, and of which of its stations; null before the first pairing. */
  readonly officeMark: string | null
  readonly stationId: UpstreamStationId | null
}

type Row = {
  readonly seriesId: SeriesId
  readonly afterSeq: number
  readonly afterHash: Buffer
  readonly knownSeq: number
  readonly knownHash: Buffer
  readonly officeMark: string | null
  readonly stationId: UpstreamStationId | null
}

/** The present series: outside of the log, since the office has a say in it. */
export class SeriesStore {
  readonly #get: Statement<[], Row>
  readonly #put: Statement

  constructor(db: Database) {
    this.#get = db.prepare(`
      SELECT series_id AS seriesId, after_seq AS afterSeq, after_hash AS afterHash, known_seq AS knownSeq,
        known_hash AS knownHash, office_mark AS officeMark, station_id AS stationId
      FROM series`)
    this.#put = db.prepare(`
      INSERT OR REPLACE INTO series
        (one, series_id, after_seq, after_hash, known_seq, known_hash, office_mark, station_id)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?)`)
  }

  /** Undefined before anything was handed in to an office or saved for one. */
  get(): Series | undefined {
    const row = this.#get.get()
    return (
      row && {
        seriesId: row.seriesId,
        after: placeOf(row.afterSeq, row.afterHash),
        known: placeOf(row.knownSeq, row.knownHash),
        officeMark: row.officeMark,
        stationId: row.stationId,
      }
    )
  }

  put({ seriesId, after, known, officeMark, stationId }: Series): void {
    const [afterHash, knownHash] = [after, known].map(({ chainHash }) => Buffer.from(chainHash, 'hex'))
    this.#put.run(seriesId, after.seq, afterHash, known.seq, knownHash, officeMark, stationId)
  }
}

function placeOf(seq: number, hash: Buffer): LogPlace {
  return { seq, chainHash: hash.toString('hex') }
}
