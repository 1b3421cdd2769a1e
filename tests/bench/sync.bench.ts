import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { CodeId } from '../../shared/ids/ids.ts'
import { DAY_MS } from '../support/a-clock.ts'
import type { Figure } from './figure.ts'
import { aBenchOffice } from './support/a-bench-office.ts'
import { aBenchStation } from './support/a-bench-station.ts'
import { makeVisit, nextRider } from './support/make-visit.ts'
import { median } from './support/percentile.ts'

const EVENTS = 75_000
const REVOKED_CODES = 100_000
const LIST_BYTES = 20_000_000

export const figures: readonly Figure[] = [
  /** 30 days that a station was without a network, until the office has all of them, against a bare PUT of the same bytes. */
  {
    name: 'sync.backlog',
    unit: 'ms',
    target: { of: 'value', atMost: 5_000 },
    async measure() {
      const station = aBenchStation(EVENTS, 1_500, (30 * DAY_MS) / EVENTS)
      const office = await aBenchOffice(station)
      const delay = monitorEventLoopDelay({ resolution: 1 })
      try {
        delay.enable()
        const startedMs = performance.now()
        await office.round()
        const value = performance.now() - startedMs
        delay.disable()
        const { visits, bodies } = await office.look()
        return {
          value,
          floor: await putBare(bodies),
          violations: visits === EVENTS ? [] : [`the office counted ${visits} of ${EVENTS} visits`],
          notes: [
            `${bodies.length} calls of ${Math.round(bodies.join('').length / 1024)} KiB together; a rider would have waited for ${Math.round(delay.max / 1e6)} ms at worst.`,
          ],
        }
      } finally {
        await office.close()
        station.remove()
      }
    },
  },
  /** What 100,000 revoked codes cost a check-in, against one at a station that has none. */
  {
    name: 'sync.revoked-codes',
    unit: 'ms',
    target: { of: 'ratio', atMost: 1.1 },
    async measure() {
      const many = aBenchStation(10_000)
      const none = aBenchStation(10_000)
      const office = await aBenchOffice(many, REVOKED_CODES)
      try {
        const bytesBefore = databaseBytes(many)
        await office.round()
        const bytes = databaseBytes(many) - bytesBefore
        const hasAll = many.context.officeRevokedCodes.has('0000000000009e37' as CodeId)
        const manyMs: number[] = []
        const noneMs: number[] = []
        for (let round = 0; round < 3_000; round++) {
          for (const [station, samples] of round % 2
            ? ([
                [many, manyMs],
                [none, noneMs],
              ] as const)
            : ([
                [none, noneMs],
                [many, manyMs],
              ] as const)) {
            const rider = nextRider(station, round)
            const startedMs = performance.now()
            await makeVisit(station, rider)
            if (round >= 300) samples.push(performance.now() - startedMs)
          }
        }
        return {
          value: median(manyMs),
          floor: median(noneMs),
          violations: [
            ...(hasAll ? [] : ['the codes did not arrive']),
            ...(bytes < LIST_BYTES ? [] : [`the list takes ${bytes} bytes of the disk`]),
          ],
          notes: [`${REVOKED_CODES} codes take ${Math.round(bytes / 1024)} KiB of the disk.`],
        }
      } finally {
        await office.close()
        many.remove()
        none.remove()
      }
    },
  },
]

function databaseBytes({ context: { db } }: ReturnType<typeof aBenchStation>): number {
  db.pragma('wal_checkpoint(TRUNCATE)')
  return (db.pragma('page_count', { simple: true }) as number) * (db.pragma('page_size', { simple: true }) as number)
}

/** The same bytes to a server that only takes them. */
async function putBare(bodies: readonly string[]): Promise<number> {
  const server = http.createServer(async (request, response) => {
    for await (const _part of request);
    response.end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new http.Agent({ keepAlive: true })
  const startedMs = performance.now()
  for (const body of bodies) {
    const request = http.request({ port, host: '127.0.0.1', method: 'PUT', agent }).end(body)
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    response.resume()
    await once(response, 'end')
  }
  const tookMs = performance.now() - startedMs
  agent.destroy()
  server.close()
  return tookMs
}
