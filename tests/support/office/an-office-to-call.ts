import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { allRoutes } from '../../../office/api/all-routes.ts'
import { createServer } from '../../../office/http/create-server.ts'
import { type Imported, importFile } from '../../../office/imports/import-file.ts'
import { newId } from '../../../office/new-id.ts'
import { createOffice, type Office } from '../../../office/office.ts'
import { makePairingCode } from '../../../office/pairing/pairing-code.ts'
import { setUpOffice } from '../../../office/settings/set-up-office.ts'
import { addStation } from '../../../office/stations/station-store.ts'
import { addNode, type Node } from '../../../office/tree/node-store.ts'
import { type DaySheetFile, daySheetFileSchema } from '../../../shared/upstream/day-sheet-file.ts'
import { aClock, type SetClock } from '../a-clock.ts'
import { type ADatabase, aDatabase, type DatabaseName, FRIDAY_NOON } from './an-office.ts'

/** A real office behind a real port, which can be closed and opened again over what it keeps. */
export type OfficeToCall = {
  readonly address: string
  readonly port: number
  readonly root: Node
  readonly database: ADatabase
  readonly clock: SetClock
  /** The office as it is open now. */
  office(): Office
  street(name: string): Promise<Node>
  station(street: Node, code: string): Promise<string>
  pairingCode(stationId: string): Promise<string>
  importFile(file: unknown, stationId: string, isMoved?: boolean): Promise<Imported>
  close(): Promise<void>
  open(): Promise<void>
}

const FIRST = { officeName: 'Office', kind: 'district', login: 'lin', name: 'Lin', password: 'x'.repeat(12) } as const

export async function anOfficeToCall(name: DatabaseName): Promise<OfficeToCall> {
  const database = await aDatabase(name)
  const clock = aClock(FRIDAY_NOON)
  let now = await open(database, clock, 0)
  const root = await setUpOffice(now.office, { ...FIRST, officeAddress: null })
  const { port } = now.server.server.address() as AddressInfo
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await now.server.close()
    await now.office.batches.settled()
    await now.office.db.close()
  }
  onTestFinished(close)
  const write = <T>(work: Parameters<typeof now.office.db.write<T>>[0]) => now.office.db.write(work)
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    root,
    database,
    clock,
    office: () => now.office,
    street: (street) =>
      write((trx) =>
        addNode(trx, { nodeId: newId(now.office), parent: root, kind: 'street', name: street, now: clock.now() }),
      ),
    async station(street, code) {
      const stationId = newId(now.office)
      const details = { code, name: code, address: '' }
      await write((trx) => addStation(trx, { stationId, street, details, now: clock.now() }))
      return stationId
    },
    async pairingCode(stationId) {
      return (await write((trx) => makePairingCode(trx, now.office, stationId, 'test'))).pairingCode
    },
    importFile: (file, stationId, isMoved) => {
      const parsed: DaySheetFile = daySheetFileSchema.parse(file)
      const caller = { kind: 'token', tokenId: 'test', name: 'test', scopes: [], top: root } as const
      return importFile(now.office, caller, parsed, stationId, isMoved)
    },
    close,
    async open() {
      now = await open(database, clock, port)
      isOpen = true
    },
  }
}

async function open(
  database: ADatabase,
  clock: SetClock,
  port: number,
): Promise<{ office: Office; server: FastifyInstance }> {
  const office = createOffice({ db: await database.open(), clock, randomBytes, version: 'test' })
  // A request that is on its way while it closes is lost, as a network loses it.
  const server = createServer({ office, routes: allRoutes('test', () => null), log() {} })
  await server.listen({ host: '127.0.0.1', port })
  return { office, server }
}
