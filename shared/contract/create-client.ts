import type { z } from 'zod'
import type { Command, Contract, Query, Signal } from './define-contract.ts'
import { StationRefusal } from './station-refusal.ts'
import type { Transport } from './transport.ts'

type Call<I, O> = undefined extends I ? (input?: I) => Promise<O> : (input: I) => Promise<O>

type ClientEntry<E> =
  E extends Query<infer I, infer O>
    ? Call<z.input<I>, z.output<O>>
    : E extends Command<infer I, infer O>
      ? Call<z.input<I>, z.output<O>>
      : E extends Signal<infer P>
        ? (listener: (payload: z.output<P>) => void) => () => void
        : never

/** `client.checkIns.scan({ … })`, `client.station.changed(listener)`: the contract as functions. */
export type Client<C extends Contract> = {
  readonly [G in keyof C]: { readonly [E in keyof C[G]]: ClientEntry<C[G][E]> }
}

/**
 * Builds the client of a contract over a transport. It knows the contract by type only, so that no schema and no
 * zod is loaded by the screens: the station has parsed every answer. A refused call throws `StationRefusal`.
 *
 * A function given to an entry means "listen": signals take a listener, calls take plain values.
 */
export function createClient<C extends Contract>(transport: Transport): Client<C> {
  const group = (name: string) =>
    memoisedProxy((entry) => (argument?: unknown) => {
      const path = `${name}.${entry}`
      if (typeof argument === 'function') return transport.listen(path, argument as (payload: unknown) => void)
      return callOrThrow(transport, path, argument)
    })
  // The cast is the one place where the type-only contract meets the proxy that stands for it.
  return memoisedProxy(group) as Client<C>
}

async function callOrThrow(transport: Transport, path: string, input: unknown): Promise<unknown> {
  const envelope = await transport.call(path, input)
  if (envelope.ok) return envelope.value
  const { code, message, reason } = envelope.refusal
  throw new StationRefusal(code, message, reason)
}

function memoisedProxy<T>(make: (name: string) => T): Record<string, T> {
  const made = new Map<string, T>()
  return new Proxy(Object.create(null) as Record<string, T>, {
    get(_target, name) {
      if (typeof name !== 'string' || name === 'then') return undefined
      let value = made.get(name)
      if (value === undefined) {
        value = make(name)
        made.set(name, value)
      }
      return value
    },
  })
}
