import type { z } from 'zod'
import type { Office } from '../office.ts'
import type { Caller } from '../officers/caller.ts'
import type { Role, Scope } from '../officers/rights.ts'
import type { ProblemName } from './office-problem.ts'

/** Who may call a route. */
export type Access =
  | { readonly by: 'anyone' }
  /** A kiosk that is paired, by the signature of its request; the use case may look itself whether it still is. */
  | { readonly by: 'station'; readonly isCheckedLater?: boolean }
  /** An officer of at least this role; another system too if a scope is named, by its token. */
  | { readonly by: 'officer'; readonly role: Role; readonly scope: Scope | null }

export type Answer = {
  readonly status: number
  /** An object is sent as JSON, bytes and texts as they are under `contentType`. */
  readonly body?: unknown
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Call<Params = unknown, Query = unknown, Body = unknown> = {
  readonly office: Office
  readonly caller: Caller
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly rawBody: Buffer
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Method, path and query as they were sent: what a station signs. */
  readonly sent: { readonly method: string; readonly path: string; readonly query: string }
  /** Whether the caller's connection is encrypted, up to the proxy if there is one. */
  readonly isEncrypted: boolean
  readonly origin: string
  /** Whether the caller's connection is there still: of what takes long nothing is made for whoever has hung up. */
  readonly isAwaited: () => boolean
  /** Who calls, looked up again: rights may have ended while the call waited. Refuses whoever may not call any more. */
  readonly identifyAgain: () => Promise<Caller>
}

export type Answers = Readonly<
  Record<number, { readonly says: string; readonly schema?: z.ZodType; readonly contentTypes?: readonly string[] }>
>

/** One route: what it takes, what it answers, who may call it, and what it does. The OpenAPI document is made of these. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With parameters in braces: `/v1/stations/{stationId}`. */
  readonly path: string
  readonly operation: string
  readonly says: string
  readonly group: string
  readonly access: Access
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /** Those of its own, in small letters. A handler reads them as they were sent. */
  readonly headers?: z.ZodObject
  readonly body?: z.ZodType
  readonly answers: Answers
  readonly problems: readonly ProblemName[]
  /** Bytes of a body; 1 MiB unless said otherwise. */
  readonly bodyLimit?: number
  handle(call: Call): Promise<Answer>
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** Writes a route down with its handler's input typed by its own schemas. */
export function defineRoute<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  route: Omit<Route, 'params' | 'query' | 'body' | 'handle'> & {
    readonly params?: Params
    readonly query?: Query
    readonly body?: Body
    handle(call: Call<Parsed<Params>, Parsed<Query>, Parsed<Body>>): Promise<Answer>
  },
): Route {
  // The server hands a handler what it parsed by these very schemas.
  return route as unknown as Route
}

export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers }
}

export const NOTHING: Answer = Object.freeze({ status: 204 })
