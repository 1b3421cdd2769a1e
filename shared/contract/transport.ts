import type { Envelope } from './envelope.ts'

/**
 * How a screen reaches its station. Written for the Electron bridge, for HTTP (fetch and server-sent events) and
 * in process; one contract suite runs over all of them.
 *
 * `call` answers an envelope and does not throw: a station that cannot be reached is the refusal `unavailable`.
 * `listen` returns the function that ends it.
 */
export type Transport = {
  call(path: string, input: unknown): Promise<Envelope>
  listen(path: string, listener: (payload: unknown) => void): () => void
}
