import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '../shared/time/clock.ts'
import { allRoutes } from './api/all-routes.ts'
import { OfficeFault } from './database/office-fault.ts'
import { openPostgres } from './database/open-postgres.ts'
import { openSqlite } from './database/open-sqlite.ts'
import { fillDemoOffice } from './demo/fill-demo-office.ts'
import { createServer } from './http/create-server.ts'
import { createOffice } from './office.ts'
import { newSecret } from './officers/secret.ts'
import type { OfficeOptions } from './read-office-options.ts'
import { readOfficeSettings } from './settings/office-settings.ts'

export type RunOfficeOptions = OfficeOptions & {
  readonly version: string
  readonly pagesDir: string
  readonly log: (line: string) => void
  readonly clock?: Clock
}

export type RunningOffice = { readonly origin: string; close(): Promise<void> }

/** Opens the office's database and its door. The first start prints the secret that sets it up. */
export async function runOffice(options: RunOfficeOptions): Promise<RunningOffice> {
  const { log, demo, databaseUrl, version } = options
  const tls = readTls(options)
  const demoDir = demo ? mkdtempSync(join(tmpdir(), 'rider-station-office-demo-')) : undefined
  const db =
    databaseUrl !== null && !demo ? await openPostgres(databaseUrl) : await openSqlite(demoDir ?? options.dataDir)
  const forget = async () => {
    await db.close()
    if (demoDir) rmSync(demoDir, { recursive: true, force: true })
  }
  try {
    const office = createOffice({ db, clock: options.clock ?? systemClock, randomBytes, version, log })
    const secret = newSecret(office)
    let isSetUp = (await readOfficeSettings(db.read)) !== null
    if (demo) {
      log('Filling the demonstration with 60 stations and two years …')
      for (const line of await fillDemoOffice(office)) log(line)
      isSetUp = true
    }
    const routes = allRoutes(version, () => (isSetUp ? null : secret))
    const server = createServer({
      office,
      routes,
      log,
      pagesDir: options.pagesDir,
      isBehindProxy: options.isBehindProxy,
      ...(tls ? { tls } : {}),
    })
    server.addHook('onResponse', async (request, reply) => {
      if (request.routeOptions.url === '/v1/set-up' && reply.statusCode === 204) isSetUp = true
    })
    await server.listen({ host: options.host, port: options.port })
    const { port } = server.server.address() as AddressInfo
    const origin = `${tls ? 'https' : 'http'}://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`
    log(`The office is open at ${origin}`)
    log(`Its API is described at ${origin}/docs`)
    if (!isSetUp) log(`It has to be set up once: open ${origin}/#set-up=${secret}`)
    return {
      origin,
      async close() {
        await server.close()
        await office.batches.settled()
        await forget()
      },
    }
  } catch (fault) {
    await forget()
    throw fault
  }
}

function readTls({ certFile, keyFile }: OfficeOptions): { cert: Buffer; key: Buffer } | undefined {
  if (certFile === null && keyFile === null) return undefined
  if (certFile === null || keyFile === null) throw new OfficeFault('--cert and --key go together.')
  try {
    return { cert: readFileSync(certFile), key: readFileSync(keyFile) }
  } catch (fault) {
    throw new OfficeFault(
      `The certificate or its key cannot be read: ${fault instanceof Error ? fault.message : fault}`,
    )
  }
}
