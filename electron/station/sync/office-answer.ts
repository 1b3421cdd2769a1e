import type { SyncProblemCode } from '../../../shared/sync/sync-problem.ts'
import { type Problem, problemSchema } from '../../../shared/upstream/problem.ts'
import type { LogPlace } from '../../../shared/upstream/series.ts'
import type { OfficeAnswer } from './office-connection.ts'
import { SyncProblem } from './sync-problem.ts'

/** A refusal by its name, such as `series-elsewhere`, with the office's own words for it. */
export type NamedProblem = { readonly name: string; readonly words: string; readonly known: LogPlace | null }

/** The JSON of an answer that says yes. Throws what is the matter with any other. */
export function readJson(answer: OfficeAnswer): unknown {
  if (answer.status < 200 || answer.status > 299) throw problemOfAnswer(answer, `status ${answer.status}`)
  // An office answers in JSON; a page in its place is the network's.
  if (!/^application\/json\b/.test(answer.headers['content-type'] ?? '')) {
    throw new SyncProblem('sign-in-page', `status ${answer.status}, ${answer.headers['content-type'] ?? 'no type'}`)
  }
  const json = parseJson(answer)
  if (json === undefined) throw new SyncProblem('broken-answer', 'the answer is not JSON')
  return json
}

/** The problem that an office named, or null when it named none. */
export function problemNameOf(answer: OfficeAnswer): NamedProblem | null {
  if (answer.status < 400) return null
  const parsed = problemSchema.safeParse(parseJson(answer))
  return parsed.success ? named(parsed.data) : null
}

export function problemOfAnswer(answer: OfficeAnswer, detail: string): SyncProblem {
  const { status } = answer
  const problem = problemNameOf(answer)
  const words = problem ? `${detail}: ${problem.words}` : detail
  return new SyncProblem(codeOf(status, problem?.name), words.slice(0, 300), retryAfterMs(answer))
}

function codeOf(status: number, name: string | undefined): SyncProblemCode {
  if (name === 'unknown-station' || name === 'not-signed' || name === 'pairing-code') return name
  if (status === 407) return 'proxy'
  if (status === 408) return 'too-slow'
  if (status === 429 || status === 503) return 'busy'
  if (status === 511 || (status >= 300 && status < 400)) return 'sign-in-page'
  if (status >= 500) return 'office-fault'
  if (status >= 400) return name === undefined ? 'sign-in-page' : 'refused'
  return 'broken-answer'
}

function named({ type, title, detail, known }: Problem): NamedProblem {
  const name = type.slice(type.search(/[^/:#]*$/))
  return { name, words: (detail ?? title).slice(0, 300), known: known ?? null }
}

function parseJson({ body }: OfficeAnswer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined // A page of HTML, or the first half of something.
  }
}

/** In seconds; the other form of the header, a date, would need clocks that agree. */
function retryAfterMs({ headers }: OfficeAnswer): number | null {
  const seconds = Number(headers['retry-after'])
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, 900) * 1000 : null
}
