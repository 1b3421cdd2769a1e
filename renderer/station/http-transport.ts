import type { Envelope, Refusal } from '../../shared/contract/envelope.ts'
import { plainInput } from '../../shared/contract/plain-input.ts'
import type { Transport } from '../../shared/contract/transport.ts'

/** The part of the browser this transport leans on; a test brings its own. */
export type HttpTransportParts = {
  readonly address: string
  readonly fetch: typeof fetch
  readonly openEventSource: (address: string) => Pick<EventSource, 'addEventListener' | 'removeEventListener' | 'close'>
}

const UNREACHABLE: Refusal = { code: 'unavailable', message: 'The station does not answer.' }

const browserParts = (): HttpTransportParts => ({
  address: location.origin,
  fetch: (...request) => fetch(...request),
  openEventSource: (address) => new EventSource(address),
})

/**
 * The transport over loopback HTTP: calls by POST, signals by one stream of server-sent events that also tells the
 * host that this tab is still there. A tab is a new screen each time it loads, so a reload signs nobody in.
 */
export function createHttpTransport(parts: HttpTransportParts = browserParts()): Transport & { close(): void } {
  const screenId = crypto.randomUUID()
  const stream = parts.openEventSource(`${parts.address}/listen?screen=${screenId}`)
  return {
    async call(path, input) {
      const plain = plainInput(input)
      if (!plain.ok) return { ok: false, refusal: plain.refusal }
      try {
        const answer = await parts.fetch(`${parts.address}/call/${encodeURIComponent(path)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-screen-id': screenId },
          body: plain.text,
        })
        return (await answer.json()) as Envelope
      } catch {
        // The host is gone, or something else answered in its place. Nothing was lost: the call can be repeated.
        return { ok: false, refusal: UNREACHABLE }
      }
    },
    listen(path, listener) {
      const onEvent = (event: MessageEvent<string>) => listener(JSON.parse(event.data))
      stream.addEventListener(path, onEvent)
      return () => stream.removeEventListener(path, onEvent)
    },
    close: () => stream.close(),
  }
}
