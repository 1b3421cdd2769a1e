/** A real office on a real database of its own, with the world held still: for tests of behaviour. */
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { OfficeDatabase } from '../../../office/database/office-database.ts'
import { openPostgres } from '../../../office/database/open-postgres.ts'
import { openSqlite } from '../../../office/database/open-sqlite.ts'
import { newId } from '../../../office/new-id.ts'
import { createOffice, type Office } from '../../../office/office.ts'
import {
  DEFAULT_SETTINGS,
  type OfficeSettings,
  writeOfficeSettings,
  writeOfficeValue,
} from '../../../office/settings/office-settings.ts'
import { addStation, noteIssuer, pairKey } from '../../../office/stations/station-store.ts'
import { addNode, type Node } from '../../../office/tree/node-store.ts'
import { aClock, type SetClock } from '../a-clock.ts'
import { aFolder } from '../a-station.ts'
import { NEW_OFFICE, onServer } from './postgres-server.ts'

export const DATABASES = ['sqlite', 'postgres'] as const
export type DatabaseName = (typeof DATABASES)[number]

export type ATestOffice = {
  readonly office: Office
  readonly clock: SetClock
  readonly city: Node
  readonly database: ADatabase
  street(name?: string): Promise<Node>
  station(street: Node, code?: string): Promise<ATestStationKey>
}

export type ATestStationKey = { readonly stationId: string; readonly publicKey: string }

export type ADatabase = { open(): Promise<OfficeDatabase>; readonly url: string | null; readonly dataDir: string }

/** Friday noon in Shanghai. */
export const FRIDAY_NOON = Date.parse('2026-01-16T12:00:00+08:00')

/** A database that is empty and gone with the test. */
export async function aDatabase(name: DatabaseName): Promise<ADatabase> {
  return name === 'sqlite' ? sqliteIn(aFolder()) : postgresFrom('template1')
}

/** One of an office that nothing has happened at. Making all its tables anew takes longer than many a test. */
async function aNewDatabase(name: DatabaseName): Promise<ADatabase> {
  if (name === 'postgres') return postgresFrom(NEW_OFFICE)
  const dataDir = aFolder()
  writeFileSync(join(dataDir, 'office.db'), await newDatabaseFile(), { mode: 0o600 })
  return sqliteIn(dataDir)
}

function sqliteIn(dataDir: string): ADatabase {
  return { open: () => openSqlite(dataDir), url: null, dataDir }
}

async function postgresFrom(template: string): Promise<ADatabase> {
  const server = inject('postgresUrl')
  const database = `office_${randomBytes(6).toString('hex')}`
  // Not through the write-ahead log, which takes longer.
  await onServer(server, `CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY FILE_COPY`)
  onTestFinished(() => onServer(server, `DROP DATABASE ${database} WITH (FORCE)`))
  const url = server.replace(/postgres$/, database)
  return { open: () => openPostgres(url), url, dataDir: aFolder() }
}

let made: Promise<Buffer> | undefined

function newDatabaseFile(): Promise<Buffer> {
  const make = async () => {
    const folder = aFolder()
    await (await openSqlite(folder)).close()
    return readFileSync(join(folder, 'office.db'))
  }
  made ??= make()
  return made
}

/** An office that has been set up as a city with one district. */
export async function anOffice(name: DatabaseName, settings: Partial<OfficeSettings> = {}): Promise<ATestOffice> {
  const database = await aNewDatabase(name)
  const db = await database.open()
  onTestFinished(() => db.close())
  const clock = aClock(FRIDAY_NOON)
  const office = createOffice({ db, clock, randomBytes: seededBytes(name), version: 'test' })
  const { city, district } = await db.write(async (trx) => {
    await writeOfficeSettings(trx, { officeName: 'Test Office', ...DEFAULT_SETTINGS, ...settings })
    await writeOfficeValue(trx, 'sketch-key', 'ab'.repeat(32))
    const node = { nodeId: 'city00000000', parent: null, kind: 'city', name: 'City', now: clock.now() } as const
    const city = await addNode(trx, node)
    const below = {
      nodeId: 'district0000',
      parent: city,
      kind: 'district',
      name: 'District',
      now: clock.now(),
    } as const
    return { city, district: await addNode(trx, below) }
  })
  let made = 0
  return {
    office,
    clock,
    city,
    database,
    street: (street = `Street ${++made}`) =>
      db.write((trx) =>
        addNode(trx, { nodeId: newId(office), parent: district, kind: 'street', name: street, now: clock.now() }),
      ),
    async station(street, code = `ST-${++made}`) {
      const stationId = newId(office)
      const publicKey = createHash('sha256').update(code).digest('hex')
      await db.write(async (trx) => {
        const details = { code, name: `Station ${code}`, address: 'Road 1' }
        await addStation(trx, { stationId, street, details, now: clock.now() })
        await pairKey(trx, stationId, publicKey, clock.now())
        await noteIssuer(trx, { stationId, kioskKey: publicKey, publicKey, isTrusted: true, now: clock.now() })
      })
      return { stationId, publicKey }
    },
  }
}

/** Bytes that are the same at every run and never the same twice. */
export function seededBytes(seed: string): (size: number) => Buffer {
  let drawn = 0
  return (size) => {
    const hash = createHash('sha512').update(`${seed} ${drawn++}`).digest()
    if (size > hash.length) throw new Error('a seeded draw is 64 bytes at most')
    return hash.subarray(0, size)
  }
}
