import type { Clock } from '../../../shared/time/clock.ts'
import {
  type DaySheetAnswer,
  type DaySheetBatch,
  daySheetAnswerSchema,
} from '../../../shared/upstream/day-sheet-batch.ts'
import type { RevokedCodes } from '../../../shared/upstream/downlink.ts'
import {
  type Enrolled,
  type Enrolment,
  enrolledSchema,
  type UpstreamStationId,
} from '../../../shared/upstream/enrolment.ts'
import { type LogPlace, type SeriesId, type TrailAnswer, trailAnswerSchema } from '../../../shared/upstream/series.ts'
import type { SigningKey } from '../keys/rider-code-keys.ts'
import { problemNameOf, problemOfAnswer, readJson } from './office-answer.ts'
import type { OfficeAnswer, OfficeConnection } from './office-connection.ts'
import { signatureHeaders, type UpstreamRequest } from './sign-request.ts'

export type HandedIn =
  | { readonly outcome: 'taken'; readonly answer: DaySheetAnswer; readonly clockOffsetMs: number }
  /** Nothing was taken: the office has another place of the series, or did not say which. */
  | { readonly outcome: 'series-elsewhere'; readonly known: LogPlace | null }
  /** Nothing was taken, because of what the batch holds. */
  | { readonly outcome: 'not-taken'; readonly reason: string }

export type SentDown =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'changed'; readonly etag: string | null; readonly value: unknown }

/** What a station can say to its office, each request signed. All of it throws `SyncProblem`. */
export class OfficeClient {
  readonly #connection: OfficeConnection
  readonly #key: SigningKey
  readonly #clock: Clock

  constructor(connection: OfficeConnection, key: SigningKey, clock: Clock) {
    this.#connection = connection
    this.#key = key
    this.#clock = clock
  }

  async enrol(enrolment: Enrolment): Promise<Enrolled> {
    const answer = await this.#send({ method: 'POST', path: '/v1/enrolments', body: jsonOf(enrolment) })
    return readShaped(answer, enrolledSchema)
  }

  /** Hands day sheets in. How far this clock is ahead of the office's is measured by the middle of the exchange. */
  async handIn(stationId: UpstreamStationId, batch: DaySheetBatch): Promise<HandedIn> {
    const sentAt = this.#clock.now()
    const request = { method: 'PUT', path: `/v1/stations/${stationId}/day-sheets`, body: jsonOf(batch) } as const
    const received = await this.#send(request)
    const problem = problemNameOf(received)
    if (problem?.name === 'series-elsewhere') return { outcome: problem.name, known: problem.known }
    // Too large may also be said by something that stands before the office.
    if (problem?.name === 'not-valid' || received.status === 413) {
      return { outcome: 'not-taken', reason: problem?.words ?? 'too large' }
    }
    const answer = readShaped(received, daySheetAnswerSchema)
    return { outcome: 'taken', answer, clockOffsetMs: Math.round((sentAt + this.#clock.now()) / 2 - answer.now) }
  }

  /** What the office has of a series from an event on, and of each date if asked; null when it will not say. */
  async trail(
    stationId: UpstreamStationId,
    seriesId: SeriesId,
    from: number,
    { withSheets = false } = {},
  ): Promise<TrailAnswer | null> {
    const path = `/v1/stations/${stationId}/series/${seriesId}/trail?from=${from}${withSheets ? '&sheets=true' : ''}`
    const answer = await this.#send({ method: 'GET', path })
    return problemNameOf(answer)?.name === 'not-found' ? null : readShaped(answer, trailAnswerSchema)
  }

  /** Says which rider codes were revoked here. */
  async tellRevokedCodes(stationId: UpstreamStationId, revoked: RevokedCodes): Promise<void> {
    const path = `/v1/stations/${stationId}/revoked-codes`
    const answer = await this.#send({ method: 'PUT', path, body: jsonOf(revoked) })
    if (answer.status !== 204) throw problemOfAnswer(answer, `status ${answer.status}`)
  }

  /** What the office sends down, unless it is what the station has. */
  async fetch(
    stationId: UpstreamStationId,
    resource: 'downlink' | 'revoked-codes',
    etag: string | undefined,
  ): Promise<SentDown> {
    const path = `/v1/stations/${stationId}/${resource}`
    const answer = await this.#send({ method: 'GET', path }, etag === undefined ? {} : { 'if-none-match': etag })
    if (answer.status === 304 && etag !== undefined) return { outcome: 'unchanged' }
    return { outcome: 'changed', etag: answer.headers.etag ?? null, value: readJson(answer) }
  }

  #send(request: UpstreamRequest, headers: Readonly<Record<string, string>> = {}): Promise<OfficeAnswer> {
    const signed = signatureHeaders(this.#key, request, this.#clock.now())
    return this.#connection.exchange(request, { ...headers, ...signed })
  }
}

function jsonOf(value: Enrolment | DaySheetBatch | RevokedCodes): Buffer {
  return Buffer.from(JSON.stringify(value))
}

/** A schema, as far as it is needed here. */
type Shape<T> = {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

function readShaped<T>(answer: OfficeAnswer, schema: Shape<T>): T {
  const parsed = schema.safeParse(readJson(answer))
  if (!parsed.success) throw problemOfAnswer(answer, 'the answer does not have its shape')
  return parsed.data
}
