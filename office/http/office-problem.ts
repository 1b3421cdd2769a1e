import type { LogPlace } from '../../shared/upstream/series.ts'

export type ProblemName =
  | 'not-valid'
  | 'not-signed'
  | 'unknown-station'
  | 'series-elsewhere'
  | 'other-station'
  | 'pairing-code'
  | 'station-closed'
  | 'too-large'
  | 'too-many'
  | 'busy'
  | 'not-found'
  | 'not-signed-in'
  | 'not-allowed'
  | 'conflict'
  | 'no-longer-there'
  | 'outdated'
  | 'internal'

const KNOWN: Readonly<Record<ProblemName, { readonly status: number; readonly title: string }>> = {
  'not-valid': { status: 400, title: 'The request has the wrong shape.' },
  'not-signed': { status: 401, title: 'The request is not signed, or its signature does not fit.' },
  'unknown-station': { status: 403, title: 'The key is not, or no longer, one of a station of this office.' },
  'series-elsewhere': { status: 409, title: 'The office has another place of this series.' },
  'other-station': { status: 409, title: 'The kiosk may be that of another station.' },
  'pairing-code': { status: 403, title: 'The pairing code is unknown, used or out of time.' },
  'station-closed': { status: 409, title: 'The station is closed.' },
  'too-large': { status: 413, title: 'The request is too large.' },
  'too-many': { status: 429, title: 'Too many tries.' },
  busy: { status: 429, title: 'Too many ask at once.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in.' },
  'not-allowed': { status: 403, title: 'The right to do this is missing.' },
  conflict: { status: 409, title: 'This does not go together with what is there.' },
  'no-longer-there': { status: 412, title: 'What was to be changed is not there any more.' },
  outdated: { status: 503, title: 'The server is of another version than its database.' },
  internal: { status: 500, title: 'The office failed to answer.' },
}

/** A request that is refused, and why: thrown by use cases, answered as RFC 9457 problem details. */
export class OfficeProblem extends Error {
  override readonly name = 'OfficeProblem'
  readonly problem: ProblemName
  readonly more: { readonly known?: LogPlace; readonly retryAfterSeconds?: number }

  constructor(problem: ProblemName, detail: string, more: OfficeProblem['more'] = {}) {
    super(detail)
    this.problem = problem
    this.more = more
  }
}

export function statusOf(problem: ProblemName): number {
  return KNOWN[problem].status
}

/** The body of the answer. `type` is a name that is read here and not an address to go to. */
export function problemBody({ problem, message, more }: OfficeProblem) {
  const { status, title } = KNOWN[problem]
  return {
    type: `urn:rider-station-office:problem:${problem}`,
    title,
    status,
    ...(message === '' ? {} : { detail: message }),
    ...(more.known ? { known: more.known } : {}),
  }
}

export const PROBLEM_NAMES = Object.keys(KNOWN) as readonly ProblemName[]
