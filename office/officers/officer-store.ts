import type { OfficeDatabase, Reading, Writing } from '../database/office-database.ts'
import type { OfficerTable } from '../database/tables.ts'
import { isWithin, type Node } from '../tree/node-store.ts'
import type { Role } from './rights.ts'

export type Officer = {
  readonly officerId: string
  readonly login: string
  readonly name: string
  readonly nodeId: string
  readonly nodeName: string
  readonly role: Role
  readonly isActive: boolean
  readonly mustChange: boolean
}

export async function officerByLogin(db: Reading | Writing, login: string): Promise<OfficerTable | undefined> {
  return db.selectFrom('officer').selectAll().where('login', '=', login).executeTakeFirst()
}

/** The officers whose own node lies within this one. */
export async function officersWithin(db: Reading | Writing, top: Node): Promise<readonly Officer[]> {
  const rows = await officers(db).orderBy('officer.login').execute()
  return rows.filter(({ path }) => isWithin(path, top)).map(officerOf)
}

export async function officerWithin(db: Reading | Writing, top: Node, officerId: string): Promise<Officer | undefined> {
  const row = await officers(db).where('officer_id', '=', officerId).executeTakeFirst()
  return row && isWithin(row.path, top) ? officerOf(row) : undefined
}

/** Keeps officers as they are until the transaction ends: another server that would change one of them waits. */
export async function lockOfficers(
  trx: Writing,
  { dialect }: Pick<OfficeDatabase, 'dialect'>,
  officerIds: readonly string[],
): Promise<void> {
  if (dialect !== 'postgres') return
  // In the order of their ids: two who lock the same ones do not wait for each other.
  const rows = trx.selectFrom('officer').select('officer_id').where('officer_id', 'in', officerIds)
  await rows.orderBy('officer_id').forUpdate().execute()
}

export async function addOfficer(
  trx: Writing,
  officer: Pick<
    OfficerTable,
    'officer_id' | 'login' | 'name' | 'node_id' | 'role' | 'password' | 'must_change' | 'made_at'
  >,
): Promise<void> {
  const fresh = { is_active: 1, wrong_tries: 0, refused_at: 0, locked_until: 0 }
  await trx
    .insertInto('officer')
    .values({ ...officer, ...fresh })
    .execute()
}

export async function endSessions(trx: Writing, officerId: string, exceptHash = ''): Promise<void> {
  await trx.deleteFrom('session').where('officer_id', '=', officerId).where('session_hash', '!=', exceptHash).execute()
}

function officers(db: Reading | Writing) {
  return db
    .selectFrom('officer')
    .innerJoin('node', 'node.node_id', 'officer.node_id')
    .select(['officer_id', 'login', 'officer.name', 'officer.node_id', 'role', 'is_active', 'must_change'])
    .select(['node.name as node_name', 'node.path'])
}

function officerOf(row: Awaited<ReturnType<ReturnType<typeof officers>['executeTakeFirstOrThrow']>>): Officer {
  return {
    officerId: row.officer_id,
    login: row.login,
    name: row.name,
    nodeId: row.node_id,
    nodeName: row.node_name,
    role: row.role,
    isActive: row.is_active === 1,
    mustChange: row.must_change === 1,
  }
}
