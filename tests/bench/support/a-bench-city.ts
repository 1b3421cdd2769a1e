import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OfficeDatabase } from '../../../office/database/office-database.ts'
import { openPostgres } from '../../../office/database/open-postgres.ts'
import { openSqlite } from '../../../office/database/open-sqlite.ts'
import { newId } from '../../../office/new-id.ts'
import { createOffice, type Office } from '../../../office/office.ts'
import { setUpOffice } from '../../../office/settings/set-up-office.ts'
import { addStation, pairKey } from '../../../office/stations/station-store.ts'
import { addNode, type Node } from '../../../office/tree/node-store.ts'
import { aClock } from '../../support/a-clock.ts'
import { startPostgres } from '../../support/office/postgres-server.ts'

export type BenchKiosk = {
  readonly stationId: string
  readonly seriesId: string
  readonly ancestors: readonly string[]
  readonly publicKey: string
  readonly privateKey: KeyObject
}

export type BenchCity = {
  readonly office: Office
  readonly root: Node
  readonly kiosks: readonly BenchKiosk[]
  /** The folder of a SQLite file; the address of a PostgreSQL. */
  readonly place: string
  remove(): Promise<void>
}

const STREETS = 12
const STREETS_OF_A_DISTRICT = 4

/** A real office on the disk: a city of three districts with twelve streets, and so many stations. */
export async function aBenchCity(database: 'sqlite' | 'postgres', stations: number): Promise<BenchCity> {
  const { db, place, drop } = await openBenchDatabase(database)
  const office = createOffice({ db, clock: aClock(Date.parse('2024-01-01T12:00:00Z')), randomBytes, version: 'bench' })
  const first = { officeName: 'Bench', kind: 'city', login: 'bench', name: 'Bench', officeAddress: null } as const
  const root = await setUpOffice(office, { ...first, password: 'a bench has no secrets' })
  const kiosks: BenchKiosk[] = []
  await db.write(async (trx) => {
    const now = 0
    const streets: Node[] = []
    let district = root
    for (let nth = 0; nth < STREETS; nth++) {
      if (nth % STREETS_OF_A_DISTRICT === 0) {
        district = await addNode(trx, { nodeId: newId(office), parent: root, kind: 'district', name: `D${nth}`, now })
      }
      const parent = district
      streets.push(await addNode(trx, { nodeId: newId(office), parent, kind: 'street', name: `S${nth}`, now }))
    }
    for (let nth = 0; nth < stations; nth++) {
      const street = streets[nth % streets.length] as Node
      const stationId = newId(office)
      await addStation(trx, {
        stationId,
        street,
        details: { code: `B-${nth}`, name: `Bench ${nth}`, address: '' },
        now,
      })
      const { publicKey, privateKey } = generateKeyPairSync('ed25519')
      const key = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
      await pairKey(trx, stationId, key, now)
      const ancestors = street.path.split('/').slice(0, -1).reverse()
      const seriesId = nth.toString(16).padStart(16, '0')
      kiosks.push({ stationId, seriesId, ancestors, publicKey: key, privateKey })
    }
  })
  return {
    office,
    root,
    kiosks,
    place,
    async remove() {
      await db.close()
      await drop()
    },
  }
}

async function openBenchDatabase(
  database: 'sqlite' | 'postgres',
): Promise<{ db: OfficeDatabase; place: string; drop: () => Promise<void> }> {
  if (database === 'postgres') {
    const server = await startPostgres()
    const place = server.urlOf('postgres')
    return { db: await openPostgres(place), place, drop: () => server.stop() }
  }
  const place = mkdtempSync(join(tmpdir(), 'office-bench-'))
  return { db: await openSqlite(place), place, drop: async () => rmSync(place, { recursive: true, force: true }) }
}
