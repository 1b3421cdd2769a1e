import type { TestProject } from 'vitest/node'
import { openPostgres } from '../../../office/database/open-postgres.ts'
import { NEW_OFFICE, onServer, type PostgresServer, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the PostgreSQL that office tests make their databases on. */
    postgresUrl: string
  }
}

/** Each project loads a module of its own of this file; what all share is in the one place they have in common. */
const shared = globalThis as { postgresOfTests?: { readonly server: Promise<PostgresServer>; users: number } }

/** One server for all test files of the office; each test makes a database of its own on it. */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  shared.postgresOfTests ??= { server: startWithNewOffice(), users: 0 }
  const provided = shared.postgresOfTests
  provided.users += 1
  const server = await provided.server
  project.provide('postgresUrl', server.urlOf('postgres'))
  return async () => {
    provided.users -= 1
    if (provided.users > 0) return
    delete shared.postgresOfTests
    await server.stop()
  }
}

async function startWithNewOffice(): Promise<PostgresServer> {
  // What the tests commit need not survive a power cut, only what the kill tests kill, and that is not this server.
  const server = await startPostgres(['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'])
  await onServer(server.urlOf('postgres'), `CREATE DATABASE ${NEW_OFFICE}`)
  await (await openPostgres(server.urlOf(NEW_OFFICE))).close()
  return server
}
