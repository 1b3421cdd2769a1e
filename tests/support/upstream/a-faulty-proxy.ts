/**
 * A proxy between a station and its office that does to each request what a bad network does: passes it on, drops it,
 * holds it back until others have overtaken it, sends it twice, cuts the answer short, answers 500 in the office's
 * place, or lets the office act and then cuts the line. What it does to which request is drawn from a seed.
 */
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type NetworkFault =
  | 'none'
  | 'drop'
  | 'overtaken'
  | 'twice'
  | 'half-answer'
  | 'refused-500'
  | 'cut-after-commit'
  | 'portal'

export type FaultyProxy = {
  readonly address: string
  /** What was done so far, in order. */
  readonly done: readonly NetworkFault[]
  /** From now on everything passes; what was held back is let go. */
  mend(): Promise<void>
  close(): Promise<void>
}

type Kept = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}
type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }

/** Starts a proxy before an office on this machine. `next` draws the fault of each request. */
export async function aFaultyProxy(officePort: number, next: () => NetworkFault): Promise<FaultyProxy> {
  const done: NetworkFault[] = []
  const heldBack: Kept[] = []
  let isMended = false

  const pass = (kept: Kept) => passOn(officePort, kept)
  /** What was overtaken arrives now, late, and whoever sent it no longer listens. */
  const letGo = async () => {
    for (const kept of heldBack.splice(0)) await pass(kept).catch(() => undefined)
  }

  const server = createServer(async (incoming, outgoing) => {
    const kept = await keep(incoming)
    const fault = isMended ? 'none' : next()
    done.push(fault)
    try {
      await act(fault, kept, outgoing)
    } catch {
      outgoing.destroy()
    }
    if (fault !== 'overtaken' && heldBack.length > 0) await letGo()
  })

  async function act(fault: NetworkFault, kept: Kept, outgoing: ServerResponse): Promise<void> {
    switch (fault) {
      case 'none':
        return reply(outgoing, await pass(kept))
      case 'twice': {
        const [first] = await Promise.all([pass(kept), pass(kept)])
        return reply(outgoing, first)
      }
      case 'drop':
        return void outgoing.destroy()
      case 'overtaken':
        heldBack.push(kept)
        return void outgoing.destroy()
      case 'half-answer': {
        const { status, headers, body } = await pass(kept)
        outgoing.writeHead(status, { 'content-type': headers['content-type'], 'content-length': body.length })
        outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy())
        return
      }
      case 'refused-500':
        outgoing.writeHead(500, { 'content-type': 'text/plain' })
        return void outgoing.end('The office is not well.')
      case 'cut-after-commit':
        await pass(kept)
        return void outgoing.destroy()
      case 'portal':
        outgoing.writeHead(200, { 'content-type': 'text/html' })
        return void outgoing.end('<html><title>Sign in to this network</title></html>')
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    done,
    async mend() {
      isMended = true
      await letGo()
    },
    close: () => closeServer(server),
  }
}

async function keep(incoming: IncomingMessage): Promise<Kept> {
  const pieces: Buffer[] = []
  for await (const piece of incoming) pieces.push(piece as Buffer)
  return {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: incoming.headers,
    body: Buffer.concat(pieces),
  }
}

function passOn(port: number, { method, path, headers, body }: Kept): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { connection: _connection, ...sent } = headers
    const asked = ask({ host: '127.0.0.1', port, method, path, headers: sent, agent: false }, async (answer) => {
      const pieces: Buffer[] = []
      for await (const piece of answer) pieces.push(piece as Buffer)
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) })
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

function reply(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  outgoing.writeHead(status, headers)
  outgoing.end(body)
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
