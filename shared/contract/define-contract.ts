/**
 * The words a contract is written in. A contract is groups of entries; each entry is a query, a command or a
 * signal with zod schemas. Clients, handlers and test doubles are derived from it by type alone.
 *
 *     const checkIns = {
 *       scan: command({ role: 'anyone', input: scanSchema, output: verdictSchema, changes: ['daily-counts'] }),
 *     }
 */
import type { z } from 'zod'

/** What the caller must be to make a call: `lead` may do all that `attendant` may. */
export type Role = 'anyone' | 'attendant' | 'lead'

/** What a command changes and a query reads: screens refetch the queries that read a changed topic. */
export const TOPICS = [
  'station',
  'session',
  'attendants',
  'riders',
  'check-ins',
  'daily-counts',
  'diagnostics',
  'supplies',
  'shifts',
  'sync',
  'notices',
] as const
export type Topic = (typeof TOPICS)[number]

export type Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: 'query'
  readonly role: Role
  readonly input: I
  readonly output: O
  readonly reads: readonly Topic[]
}

export type Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: 'command'
  readonly role: Role
  readonly input: I
  readonly output: O
  readonly changes: readonly Topic[]
}

export type Signal<P extends z.ZodType = z.ZodType> = { readonly kind: 'signal'; readonly payload: P }

export type Entry = Query | Command | Signal
export type ContractGroup = Readonly<Record<string, Entry>>
export type Contract = Readonly<Record<string, ContractGroup>>

export function query<I extends z.ZodType, O extends z.ZodType>(entry: Omit<Query<I, O>, 'kind'>): Query<I, O> {
  return Object.freeze({ kind: 'query', ...entry })
}

export function command<I extends z.ZodType, O extends z.ZodType>(entry: Omit<Command<I, O>, 'kind'>): Command<I, O> {
  return Object.freeze({ kind: 'command', ...entry })
}

export function signal<P extends z.ZodType>(payload: P): Signal<P> {
  return Object.freeze({ kind: 'signal', payload })
}
