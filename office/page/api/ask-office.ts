import { Refusal, refusalOf } from './refusal.ts'

/** How long an answer may take before it is given up on: most are there at once. */
const PATIENCE_MS = 60_000

/** The same of what may wait in line and be large: the office goes on for longer, and browsers by themselves do not. */
export const LONG_PATIENCE_MS = 240_000

export type Query = Readonly<Record<string, string | undefined>>

type Asking = {
  readonly query?: Query
  readonly body?: unknown
  /** Whether to change only what is there still. */
  readonly isChange?: boolean
  readonly patienceMs?: number
  /** Tells that nobody waits any more: the office is hung up on. */
  readonly untilGone?: AbortSignal | undefined
}

/**
 * Calls a route of the office in the name of whoever is signed in. The answer is what the server's own schema says: it
 * comes from the same release, and its tests hold every answer against its description.
 */
export async function askOffice<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  { query = {}, body, isChange = false, patienceMs = PATIENCE_MS, untilGone }: Asking = {},
): Promise<T> {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(isChange ? { 'if-match': '*' } : {}),
  }
  const given = body === undefined ? {} : { body: JSON.stringify(body) }
  const patience = AbortSignal.timeout(patienceMs)
  const signal = untilGone ? AbortSignal.any([patience, untilGone]) : patience
  const init = { method, headers, ...given, signal }
  const answer = await reach(addressOf(path, query), init)
  if (!answer.ok) throw refusalOf(await answer.json().catch(() => undefined), answer.headers.get('retry-after'))
  const content = answer.status === 204 ? undefined : await whole(answer.json(), signal)
  return content as T // see above
}

/** A route's address: what is undefined or empty is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** Fetches what may be out of reach, in the name of whoever is signed in. */
export async function reach(address: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<Response> {
  return whole(fetch(address, { credentials: 'same-origin', ...init }), init.signal)
}

/** What comes over a network may break off at any time, or not come before `patience` is over. */
export async function whole<T>(coming: Promise<T>, patience: AbortSignal): Promise<T> {
  try {
    return await coming
  } catch {
    throw new Refusal(patience.aborted ? 'no-answer' : 'unreachable')
  }
}
