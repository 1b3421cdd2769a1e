import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { allRoutes } from '../../../office/api/all-routes.ts'
import { createServer } from '../../../office/http/create-server.ts'
import { defineRoute, NOTHING } from '../../../office/http/route.ts'
import type { Office } from '../../../office/office.ts'

export type Sent = {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

export type BenchDoor = {
  /** Sends one request over a connection that is kept, and answers the status. */
  send(sent: Sent): Promise<number>
  close(): Promise<void>
}

/** The office's server on the loopback, with one more route that takes a POST of nothing and does nothing. */
export async function openBenchDoor(office: Office): Promise<BenchDoor> {
  const empty = defineRoute({
    method: 'POST',
    path: '/v1/empty',
    operation: 'empty',
    says: 'Nothing',
    group: 'bench',
    access: { by: 'anyone' },
    answers: { 204: { says: 'Nothing' } },
    problems: [],
    handle: async () => NOTHING,
  })
  const routes = [...allRoutes('bench', () => null), empty]
  const server = createServer({ office, routes, log: console.error })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  return {
    send: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const length = { 'content-length': String(Buffer.byteLength(body)) }
        const outgoing = request({ agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } })
        outgoing.once('error', reject)
        outgoing.once('response', (response) => {
          response.resume()
          response.once('end', () => resolve(response.statusCode ?? 0))
        })
        outgoing.end(body)
      }),
    async close() {
      agent.destroy()
      await server.close()
    },
  }
}
