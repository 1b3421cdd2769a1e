import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Access } from '../http/route.ts'
import type { Office } from '../office.ts'
import { nodeById } from '../tree/node-store.ts'
import type { Caller } from './caller.ts'
import { mayAct, type Scope } from './rights.ts'
import { hashSecret } from './secret.ts'
import { isOutOfTime } from './session-time.ts'

/** How often a session's use is written down. */
const NOTED_EVERY_MS = 5 * 60_000

export type Credentials = { readonly session: string | undefined; readonly authorization: string | undefined }

/** Who calls, by the session's cookie or by a token; refuses whoever may not call a route of this access. */
export async function identifyCaller(office: Office, access: Access, credentials: Credentials): Promise<Caller> {
  if (access.by !== 'officer') return { kind: 'nobody' }
  const { authorization, session } = credentials
  if (authorization !== undefined) return byToken(office, access.scope, authorization)
  const caller = session === undefined ? undefined : await bySession(office, session)
  if (!caller) throw new OfficeProblem('not-signed-in', '')
  if (!mayAct(caller.role, access.role))
    throw new OfficeProblem('not-allowed', `This takes the role of ${access.role}.`)
  return caller
}

async function bySession(office: Office, secret: string): Promise<Extract<Caller, { kind: 'officer' }> | undefined> {
  const sessionHash = hashSecret(secret)
  const now = office.clock.now()
  const row = await office.db.read
    .selectFrom('session')
    .innerJoin('officer', 'officer.officer_id', 'session.officer_id')
    .select(['begun_at', 'used_at', 'officer.officer_id', 'officer.name', 'role', 'node_id', 'must_change'])
    .where('session_hash', '=', sessionHash)
    .where('is_active', '=', 1)
    .executeTakeFirst()
  if (!row || isOutOfTime(row, now)) return undefined
  const top = await nodeById(office.db.read, row.node_id)
  if (!top) return undefined
  if (now - row.used_at > NOTED_EVERY_MS) {
    await noteUse(office, (trx) =>
      trx.updateTable('session').set({ used_at: now }).where('session_hash', '=', sessionHash).execute(),
    )
  }
  const { officer_id: officerId, name, role, must_change } = row
  return { kind: 'officer', officerId, name, role, mustChange: must_change === 1, top, sessionHash }
}

async function byToken(office: Office, scope: Scope | null, authorization: string): Promise<Caller> {
  const secret = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(authorization)?.[1]
  const now = office.clock.now()
  const row = secret
    ? await office.db.read
        .selectFrom('api_token')
        .selectAll()
        .where('token_hash', '=', hashSecret(secret))
        .where('ended_at', 'is', null)
        .executeTakeFirst()
    : undefined
  const top = row && now < row.expires_at ? await nodeById(office.db.read, row.node_id) : undefined
  if (!row || !top) throw new OfficeProblem('not-signed-in', 'The token is unknown, ended or out of time.')
  const scopes = row.scopes.split(' ') as Scope[]
  if (scope === null || !scopes.includes(scope)) {
    throw new OfficeProblem('not-allowed', scope === null ? 'No token may do this.' : `This takes the scope ${scope}.`)
  }
  if (now - (row.used_at ?? 0) > NOTED_EVERY_MS) {
    await noteUse(office, (trx) =>
      trx.updateTable('api_token').set({ used_at: now }).where('token_id', '=', row.token_id).execute(),
    )
  }
  return { kind: 'token', tokenId: row.token_id, name: row.name, scopes, top }
}

/** Those that could not write down the last use: it is said once, and not at every call until they can. */
const cannotNote = new WeakSet<Office>()

/**
 * Whoever reads goes on reading where their use cannot be written down, whatever the reason: another version, a standby
 * that is read only, a full disk. Sessions end in time all the same.
 */
async function noteUse(office: Office, note: (trx: Writing) => Promise<unknown>): Promise<void> {
  try {
    await office.db.write(note)
    cannotNote.delete(office)
  } catch (fault) {
    if (cannotNote.has(office)) return
    cannotNote.add(office)
    office.log(`Uses of sessions and tokens are not written down: ${fault instanceof Error ? fault.message : fault}`)
  }
}
