import type { z } from 'zod'
import type { Command, Contract, Query, Role, Topic } from './define-contract.ts'
import type { Envelope, RefusalCode } from './envelope.ts'
import { StationRefusal } from './station-refusal.ts'

/** Who is calling: one screen (window or browser tab). The station knows what role that screen has now. */
export type Caller = { readonly screenId: string }

type HandlerOf<E> =
  E extends Query<infer I, infer O>
    ? (input: z.output<I>, caller: Caller) => z.input<O> | Promise<z.input<O>>
    : E extends Command<infer I, infer O>
      ? (input: z.output<I>, caller: Caller) => z.input<O> | Promise<z.input<O>>
      : never

type CallsOf<G> = { [E in keyof G as G[E] extends Query | Command ? E : never]: G[E] }

/** Every call of the contract with its handler; a missing one does not compile. */
export type Handlers<C extends Contract> = {
  readonly [G in keyof C as keyof CallsOf<C[G]> extends never ? never : G]: {
    readonly [E in keyof CallsOf<C[G]>]: HandlerOf<CallsOf<C[G]>[E]>
  }
}

export type DispatcherHooks = {
  /** The role this caller has now. */
  readonly roleOf: (caller: Caller) => Role
  /** Told after each command that was carried out. */
  readonly onChanged: (topics: readonly Topic[]) => void
  /** Told of each bug, with the path of the call and never its input (an input may name a rider). */
  readonly onFault: (path: string, fault: unknown) => void
}

export type Dispatcher = { dispatch(path: string, input: unknown, caller: Caller): Promise<Envelope> }

type AnyHandler = (input: unknown, caller: Caller) => unknown
type Call = { readonly entry: Query | Command; readonly handler: AnyHandler }

/**
 * The only door into the station. In this order: own-property look-up of the call, role of the caller, shape of the
 * input, the handler, shape of the output. Answers an envelope whatever happens.
 */
export function createDispatcher<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  hooks: DispatcherHooks,
): Dispatcher {
  const calls = tabulateCalls(contract, handlers as Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>)
  return {
    async dispatch(path, input, caller) {
      const call = typeof path === 'string' ? calls.get(path) : undefined
      if (!call) return refused('unknown-call', 'There is no such call.')
      try {
        if (!roleCovers(hooks.roleOf(caller), call.entry.role)) {
          return refused('not-allowed', `This needs an ${call.entry.role} to be signed in.`)
        }
        const parsed = call.entry.input.safeParse(input)
        if (!parsed.success) return refused('invalid-input', describeIssues(parsed.error))
        const answer = await call.handler(parsed.data, caller)
        // What was done is done, whatever becomes of the answer.
        if (call.entry.kind === 'command') hooks.onChanged(call.entry.changes)
        return { ok: true, value: call.entry.output.parse(answer) }
      } catch (fault) {
        if (fault instanceof StationRefusal) return refused(fault.code, fault.message)
        hooks.onFault(path, fault)
        return refused('internal', 'The station made a mistake. Nothing was lost; try again.')
      }
    },
  }
}

function tabulateCalls(
  contract: Contract,
  handlers: Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>,
): ReadonlyMap<string, Call> {
  const calls = new Map<string, Call>()
  for (const [group, entries] of Object.entries(contract)) {
    for (const [name, entry] of Object.entries(entries)) {
      const handler = handlers[group]?.[name]
      if (entry.kind !== 'signal' && handler) calls.set(`${group}.${name}`, { entry, handler })
    }
  }
  return calls
}

const RANK: Readonly<Record<Role, number>> = { anyone: 0, attendant: 1, lead: 2 }

function roleCovers(has: Role, needs: Role): boolean {
  return RANK[has] >= RANK[needs]
}

function refused(code: RefusalCode, message: string): Envelope {
  return { ok: false, refusal: { code, message } }
}

/** Names the places and the rules, never the values: what was sent may be a rider's code. */
function describeIssues(error: z.ZodError): string {
  const places = error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || 'input'}: ${issue.code}`)
  return `The input has the wrong shape (${places.join('; ').slice(0, 300)}).`
}
