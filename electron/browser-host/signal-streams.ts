import type { IncomingMessage, ServerResponse } from 'node:http'

export type SignalStreams = {
  /** Answers with a stream of server-sent events until the tab leaves. */
  open(request: IncomingMessage, response: ServerResponse, onEnd: () => void): void
  send(path: string, payload: unknown): void
  close(): void
}

const KEEP_ALIVE_MS = 20_000
const KEPT_SIGNALS = 200

/** Server-sent events. The latest signals are kept, so that a stream that broke learns what it missed. */
export function createSignalStreams(): SignalStreams {
  const open = new Set<ServerResponse>()
  const kept: { readonly id: number; readonly text: string }[] = []
  let lastId = 0
  const keepAlive = setInterval(() => {
    for (const response of open) response.write(': still here\n\n')
  }, KEEP_ALIVE_MS).unref()

  return {
    open(request, response, onEnd) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write('retry: 1000\n\n')
      const seen = request.headers['last-event-id']
      for (const signal of kept) if (seen !== undefined && signal.id > Number(seen)) response.write(signal.text)
      open.add(response)
      response.once('close', () => {
        open.delete(response)
        onEnd()
      })
    },
    send(path, payload) {
      lastId += 1
      const text = `id: ${lastId}\nevent: ${path}\ndata: ${JSON.stringify(payload)}\n\n`
      kept.push({ id: lastId, text })
      if (kept.length > KEPT_SIGNALS) kept.shift()
      for (const response of open) response.write(text)
    },
    close() {
      clearInterval(keepAlive)
      for (const response of open) response.end()
    },
  }
}
