import { Refusal, refusalOf } from './refusal.ts'

export type Query = Readonly<Record<string, string | undefined>>

/**
 * Calls a route of the office in the name of whoever is signed in. The answer is what the server's own schema says: it
 * comes from the same release, and its tests hold every answer against its description.
 */
export async function askOffice<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  { query = {}, body }: { readonly query?: Query; readonly body?: unknown } = {},
): Promise<T> {
  const answer = await reach(addressOf(path, query), {
    method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const content = answer.status === 204 ? undefined : await answer.json().catch(() => undefined)
  if (!answer.ok) throw refusalOf(content, answer.headers.get('retry-after'))
  return content as T // see above
}

/** A route's address: what is undefined or empty is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** Fetches what may be out of reach. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch {
    throw new Refusal('unreachable')
  }
}
