import { createHttpTransport } from '../../renderer/station/http-transport.ts'
import { type EventStream, openEventStream } from './event-stream.ts'

/** A browser tab as Node can play it: it takes the printed address, keeps the cookie, and sends its own origin. */
export async function aTab(host: { readonly address: string; readonly origin: string }) {
  const { origin } = host
  const admitted = await fetch(host.address, { redirect: 'manual' })
  const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, origin }
  let stream: EventStream | undefined
  const transport = createHttpTransport({
    address: origin,
    fetch: (address, request) =>
      fetch(address, { ...request, headers: { ...headers, ...(request?.headers as object) } }),
    openEventSource: (address) => {
      stream = openEventStream(address, headers)
      return stream
    },
  })
  await stream?.opened
  return { transport, cookie, origin, close: () => transport.close() }
}
