import type { Caller } from './create-dispatcher.ts'
import type { Envelope } from './envelope.ts'
import { plainInput } from './plain-input.ts'
import type { Transport } from './transport.ts'

/** What a transport needs of a station: the same two functions, and who calls. */
export type StationDoor = {
  dispatch(path: string, input: unknown, caller: Caller): Promise<Envelope>
  listen(path: string, listener: (payload: unknown) => void): () => void
}

/**
 * A transport without a bridge, for tests and for screens drawn in the same process as their station. Inputs and
 * answers are copied as a bridge would copy them, so that nothing works here that fails over there.
 */
export function createInProcessTransport(station: StationDoor, caller: Caller): Transport {
  return {
    async call(path, input) {
      const plain = plainInput(input)
      if (!plain.ok) return { ok: false, refusal: plain.refusal }
      return structuredClone(await station.dispatch(path, plain.value, caller))
    },
    listen: (path, listener) => station.listen(path, (payload) => listener(structuredClone(payload))),
  }
}
