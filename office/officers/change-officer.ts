import { writeAudit } from '../audit/write-audit.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { type Caller, nodeInReach, topOf } from './caller.ts'
import { endSessions, lockOfficers, officerWithin } from './officer-store.ts'
import { hashPassword } from './password-hash.ts'
import type { Role } from './rights.ts'

export type OfficerChanges = {
  readonly name?: string | undefined
  readonly nodeId?: string | undefined
  readonly role?: Role | undefined
  readonly password?: string | undefined
  readonly isActive?: boolean | undefined
}

/** Changes an officer of the caller's part of the tree; whatever they were signed in to ends. */
export async function changeOfficer(
  office: Office,
  caller: Caller,
  officerId: string,
  given: OfficerChanges,
): Promise<void> {
  const { name, nodeId, role, password, isActive } = given
  if (caller.kind === 'officer' && caller.officerId === officerId) {
    throw new OfficeProblem('conflict', 'Nobody changes their own rights; another admin can.')
  }
  const hash = password === undefined ? undefined : await hashPassword(password, office.randomBytes(16))
  await office.db.write(async (trx) => {
    await lockOfficers(trx, office.db, caller.kind === 'officer' ? [caller.officerId, officerId] : [officerId])
    await refuseWhoseRightsEnded(trx, caller)
    const officer = await officerWithin(trx, topOf(caller), officerId)
    if (!officer) throw new OfficeProblem('not-found', 'There is no such officer.')
    if (nodeId !== undefined) await nodeInReach(trx, caller, nodeId)
    const changes = {
      ...(name === undefined ? {} : { name }),
      ...(nodeId === undefined ? {} : { node_id: nodeId }),
      ...(role === undefined ? {} : { role }),
      ...(isActive === undefined ? {} : { is_active: isActive ? 1 : 0 }),
      ...(hash === undefined ? {} : { password: hash, must_change: 1, wrong_tries: 0, locked_until: 0 }),
    }
    if (Object.keys(changes).length > 0) {
      await trx.updateTable('officer').set(changes).where('officer_id', '=', officerId).execute()
    }
    await endSessions(trx, officerId)
    const detail = { ...given, ...(password === undefined ? {} : { password: 'changed' }) }
    const audited = { action: 'officer.changed', subject: officer.login, nodeId: officer.nodeId, detail }
    await writeAudit(trx, office.clock.now(), caller, audited)
  })
}

/**
 * Of two admins who take each other's rights at once the second has none any more: both would leave nobody who could
 * give them back. Whatever changes an officer's rights ends their sessions.
 */
async function refuseWhoseRightsEnded(trx: Writing, caller: Caller): Promise<void> {
  if (caller.kind !== 'officer') return
  const session = trx.selectFrom('session').select('officer_id').where('session_hash', '=', caller.sessionHash)
  if (!(await session.executeTakeFirst())) throw new OfficeProblem('not-signed-in', 'The session has ended.')
}
