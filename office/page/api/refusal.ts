import type { ProblemName } from '../../http/office-problem.ts'

/**
 * Why the office did not do what was asked: its problem by name, that it could not be reached at all, or that nothing
 * came from it in time. Of a change nobody knows then whether it was made.
 */
export type RefusalName = ProblemName | 'unreachable' | 'no-answer'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly problem: RefusalName
  /** Seconds after which asking again makes sense, where the office said so. */
  readonly retryAfterSeconds: number | null

  constructor(problem: RefusalName, retryAfterSeconds: number | null = null) {
    super(problem)
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Whether the office may have done it all the same: no answer of its own came, or it broke down over it. */
export function mayBeDone({ problem }: Refusal): boolean {
  return problem === 'internal' || !isProblemName(problem)
}

/** Whether the same may go well another time, with nothing of it changed. */
export function mayPass(refusal: Refusal): boolean {
  return mayBeDone(refusal) || PASSING.has(refusal.problem)
}

const PASSING: ReadonlySet<RefusalName> = new Set<RefusalName>(['busy', 'too-many', 'outdated'])

/** Whether the next one would be refused for the same reason, whatever it is: nothing came through, or nothing is written. */
export function isOutOfReach({ problem }: Refusal): boolean {
  return problem === 'unreachable' || problem === 'outdated'
}

/**
 * Whether what was sent may be done after this refusal, if it may have been before: a lost answer leaves that open, and
 * so does one that is about something else, until the office says what it thinks of the content.
 */
export function isLeftOpen(before: boolean, refusal: Refusal): boolean {
  return mayBeDone(refusal) || (before && NOT_ABOUT_CONTENT.has(refusal.problem))
}

const NOT_ABOUT_CONTENT: ReadonlySet<RefusalName> = new Set<RefusalName>([...PASSING, 'not-signed-in'])

const PREFIX = 'urn:rider-station-office:problem:'

const KNOWN: Readonly<Record<ProblemName, true>> = {
  'not-valid': true,
  'not-signed': true,
  'unknown-station': true,
  'series-elsewhere': true,
  'other-station': true,
  'pairing-code': true,
  'station-closed': true,
  'too-large': true,
  'too-many': true,
  busy: true,
  'not-found': true,
  'not-signed-in': true,
  'not-allowed': true,
  conflict: true,
  'no-longer-there': true,
  outdated: true,
  internal: true,
}

/** Reads an answer that is no success: problem details (RFC 9457), or whatever a proxy in between says instead. */
export function refusalOf(body: unknown, retryAfter: string | null): Refusal {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined
  const name = typeof type === 'string' && type.startsWith(PREFIX) ? type.slice(PREFIX.length) : ''
  const seconds = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null
  return isProblemName(name) ? new Refusal(name, seconds) : new Refusal('unreachable', seconds)
}

function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(KNOWN, name)
}
