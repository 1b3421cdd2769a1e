import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createOffice } from '../../../../office/office.ts'
import { setUpOffice } from '../../../../office/settings/set-up-office.ts'
import { addStation, pairKey } from '../../../../office/stations/station-store.ts'
import { aClock } from '../../../support/a-clock.ts'
import { aFolder } from '../../../support/a-station.ts'
import { aBatch, aDaySheet, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { signedHeaders } from '../../../support/office/a-door.ts'
import { type ADatabase, aDatabase, DATABASES, seededBytes } from '../../../support/office/an-office.ts'
import { rollupOf } from '../../../support/office/rollup-of.ts'

const DATE = '2026-01-16'
const STATIONS = 6
const KILLS = 4
const SERVE = fileURLToPath(new URL('../../../support/office/serve-office.ts', import.meta.url))

type Kiosk = { readonly stationId: string; readonly publicKey: string; readonly privateKey: KeyObject; seq: number }

describe.each(DATABASES)('an office that is killed at random, over %s', (name) => {
  it('has every sheet that it said it kept, and sums that are those of its sheets', async () => {
    const database = await aDatabase(name)
    const { kiosks, rootId } = await setUp(database)
    const compileCache = aFolder()
    for (let round = 0; round < KILLS; round++) {
      const { origin, process } = await serve(database, compileCache)
      // After so many answers, in the middle of the next ones: a number of its own for each round.
      const killAfter = 5 + ((round * 17) % 23)
      let answered = 0
      await Promise.all(
        kiosks.map(async (kiosk) => {
          while (await send(origin, kiosk)) if (++answered === killAfter) process.kill('SIGKILL')
        }),
      )
      expect(answered).toBeGreaterThanOrEqual(killAfter)
    }
    const db = await database.open()
    onTestFinished(() => db.close())
    const office = createOffice({ db, clock: aClock(0), randomBytes: seededBytes('after'), version: 'test' })
    const sheets = await db.read.selectFrom('sheet').selectAll().execute()
    for (const { stationId, seq } of kiosks) {
      const kept = sheets.find((sheet) => sheet.station_id === stationId)!.through_seq
      // The last one may have been kept without the answer arriving.
      expect([seq, seq + 1]).toContain(kept)
      const series = await db.read.selectFrom('series').selectAll().where('station_id', '=', stationId).execute()
      expect(series.map((one) => one.seq)).toEqual([kept])
    }
    const visits = sheets.reduce((sum, sheet) => sum + sheet.through_seq, 0)
    expect(await rollupOf(office, rootId, 'day', DATE)).toEqual({ 'visits all': visits, 'station-days all': STATIONS })
  }, 180_000)
})

async function setUp(database: ADatabase): Promise<{ kiosks: readonly Kiosk[]; rootId: string }> {
  const db = await database.open()
  const office = createOffice({ db, clock: aClock(1), randomBytes: seededBytes('kill'), version: 'test' })
  const first = { officeName: 'O', kind: 'street', login: 'a', name: 'A', password: 'x', officeAddress: null } as const
  const root = await setUpOffice(office, first)
  const kiosks = await db.write(async (trx) => {
    const made: Kiosk[] = []
    for (let nth = 0; nth < STATIONS; nth++) {
      const stationId = createHash('sha256').update(`${nth}`).digest('hex').slice(0, 12)
      await addStation(trx, { stationId, street: root, details: { code: `K-${nth}`, name: 'K', address: '' }, now: 1 })
      const { publicKey, privateKey } = generateKeyPairSync('ed25519')
      const hex = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
      await pairKey(trx, stationId, hex, 1)
      made.push({ stationId, publicKey: hex, privateKey, seq: 0 })
    }
    return made
  })
  await db.close()
  return { kiosks, rootId: root.nodeId }
}

/** Sends the next state of the date; answers whether the office did. Counts on from where the office says it is. */
async function send(origin: string, kiosk: Kiosk): Promise<boolean> {
  const { stationId, publicKey, privateKey, seq } = kiosk
  const sheet = aDaySheet({ date: DATE, throughSeq: seq + 1, counts: { 'visits all': seq + 1 } })
  const body = JSON.stringify(aBatch({ sheets: [sheet], after: seq, head: seq + 1, series: aSeriesOf(stationId) }))
  const path = `/v1/stations/${stationId}/day-sheets`
  const headers = { ...signedHeaders(privateKey, publicKey, 'PUT', path, body), 'content-type': 'application/json' }
  try {
    const answer = await fetch(`${origin}${path}`, { method: 'PUT', headers, body })
    const said = (await answer.json()) as { known?: { seq: number } }
    if (answer.status === 409) kiosk.seq = said.known!.seq
    else if (answer.status === 200) kiosk.seq = seq + 1
    else throw new Error(`the office answered ${answer.status}`)
    return true
  } catch (fault) {
    // Killed: no answer, or half of one.
    if (fault instanceof TypeError || fault instanceof SyntaxError) return false
    throw fault
  }
}

async function serve(
  { dataDir, url }: ADatabase,
  compileCache: string,
): Promise<{ origin: string; process: ChildProcess }> {
  const environment = {
    ...process.env,
    NODE_COMPILE_CACHE: compileCache,
    ...(url === null ? {} : { OFFICE_DATABASE_URL: url }),
  }
  const child = spawn(process.execPath, [SERVE, dataDir], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString('utf8').trim()))
    child.once('exit', () => reject(new Error('the office ended before it was open')))
  })
  return { origin, process: child }
}
