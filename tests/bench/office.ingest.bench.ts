import { verify } from 'node:crypto'
import { SIGNATURE_LABEL } from '../../shared/upstream/signature-base.ts'
import { aBatch } from '../support/office/a-day-sheet.ts'
import { signedHeaders } from '../support/office/a-door.ts'
import type { Figure } from './figure.ts'
import { aBenchCity, type BenchKiosk } from './support/a-bench-city.ts'
import { openBenchDoor, type Sent } from './support/a-bench-door.ts'
import { aBenchSheet } from './support/a-bench-sheet.ts'
import { bareUpserts } from './support/bare-upserts.ts'

const STATIONS = 60
const ROUNDS = 25
const WARM_UP = 10
/** Events that a station's log grows by in a day. */
const EVENTS = 150

/**
 * What a sheet costs by HTTP while all stations send at once, against a POST of nothing through the same server, one
 * signature verified, and the same rows written by bare batched upserts. As sheets per second in the notes.
 */
export const figures: readonly Figure[] = (['sqlite', 'postgres'] as const).map((database) => ({
  name: `office.ingest-${database}`,
  unit: 'ms/sheet',
  target: { of: 'ratio', atMost: 2 },
  async measure() {
    const bench = await aBenchCity(database, STATIONS)
    const bare = await aBenchCity(database, STATIONS)
    const door = await openBenchDoor(bench.office)
    const upserts = await bareUpserts(database, bare)
    const took = { ours: 0, post: 0, verify: 0, upserts: 0 }
    try {
      for (let day = 0; day < ROUNDS + WARM_UP; day++) {
        const sent = bench.kiosks.map((kiosk, station) => requestOf(kiosk, station, day))
        const empty = { method: 'POST', path: '/v1/empty', headers: {}, body: '' }
        const signatures = sent.map((one, at) => signatureOf(one, bench.kiosks[at] as BenchKiosk))
        const write = upserts.prepare(bare.kiosks.map((_, station) => aBenchSheet(station, day, (day + 1) * EVENTS)))
        const measured = {
          ours: await timeOf(() => Promise.all(sent.map(async (one) => expectOk(await door.send(one))))),
          post: await timeOf(() => Promise.all(sent.map(() => door.send(empty)))),
          verify: await timeOf(async () => {
            for (const check of signatures) check()
          }),
          upserts: await timeOf(write),
        }
        if (day < WARM_UP) continue
        for (const part of ['ours', 'post', 'verify', 'upserts'] as const) took[part] += measured[part]
      }
    } finally {
      await door.close()
      await upserts.close()
      await bench.remove()
      await bare.remove()
    }
    const sheets = STATIONS * ROUNDS
    const value = took.ours / sheets
    const floor = (took.post + took.verify + took.upserts) / sheets
    const parts = (['post', 'verify', 'upserts'] as const).map(
      (part) => `${part} ${(took[part] / sheets).toFixed(3)} ms`,
    )
    return { value, floor, notes: [`${Math.round(1_000 / value)} sheets a second; the floor is ${parts.join(', ')}`] }
  },
}))

function requestOf({ stationId, seriesId, publicKey, privateKey }: BenchKiosk, station: number, day: number): Sent {
  const after = day * EVENTS
  const sheets = [aBenchSheet(station, day, after + EVENTS)]
  const body = JSON.stringify(aBatch({ sheets, after, head: after + EVENTS, series: seriesId }))
  const path = `/v1/stations/${stationId}/day-sheets`
  const headers = signedHeaders(privateKey, publicKey, 'PUT', path, body)
  return { method: 'PUT', path, headers: { ...headers, 'content-type': 'application/json' }, body }
}

/** One verification by a key that is ready, over as many bytes as a signature base has. */
function signatureOf(sent: Sent, { privateKey }: BenchKiosk): () => void {
  const signature = Buffer.from(sent.headers['signature']?.slice(`${SIGNATURE_LABEL}=:`.length, -1) ?? '', 'base64')
  const text = Buffer.from(`${sent.headers['signature-input']} ${sent.path} ${sent.headers['content-digest']}`)
  return () => void verify(null, text, privateKey, signature)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function expectOk(status: number): void {
  if (status !== 200) throw new Error(`a sheet was not taken: ${status}`)
}
