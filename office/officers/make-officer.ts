import { writeAudit } from '../audit/write-audit.ts'
import { againIfTaken } from '../http/again-if-taken.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { type Caller, nodeInReach } from './caller.ts'
import { addOfficer, officerByLogin } from './officer-store.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { Role } from './rights.ts'

export type NewOfficer = {
  readonly officerId: string
  readonly login: string
  readonly name: string
  readonly nodeId: string
  readonly role: Role
  /** Good until they choose another one, which they have to when they sign in first. */
  readonly password: string
}

/** Makes an officer; what is sent again, since its answer was lost, makes no second one. */
export async function makeOfficer(office: Office, caller: Caller, officer: NewOfficer): Promise<void> {
  const { officerId, login, name, role } = officer
  const password = await hashPassword(officer.password, office.randomBytes(16))
  await againIfTaken(async () => {
    await nodeInReach(office.db.read, caller, officer.nodeId)
    // A password takes its time to be looked at, in which nobody could write.
    if (await isMade(office, officer)) return
    await office.db.write(async (trx) => {
      const node = await nodeInReach(trx, caller, officer.nodeId)
      const holder = await officerByLogin(trx, login)
      // Sent twice at once they may be there by now: adding them fails, and they are found the next time.
      if (holder && holder.officer_id !== officerId) throw new OfficeProblem('conflict', 'This login is taken.')
      const now = office.clock.now()
      const made = { officer_id: officerId, login, name, node_id: node.nodeId, role, password }
      await addOfficer(trx, { ...made, must_change: 1, made_at: now })
      const detail = { name, role }
      await writeAudit(trx, now, caller, { action: 'officer.added', subject: login, nodeId: node.nodeId, detail })
    })
  })
}

async function isMade(
  { db }: Office,
  { officerId, login, name, nodeId, role, password }: NewOfficer,
): Promise<boolean> {
  const known = await db.read.selectFrom('officer').selectAll().where('officer_id', '=', officerId).executeTakeFirst()
  if (!known) return false
  const isSame = known.login === login && known.name === name && known.node_id === nodeId && known.role === role
  if (isSame && (known.must_change === 0 || (await isPassword(password, known.password)))) return true
  throw new OfficeProblem('conflict', 'There is somebody else of this id.')
}
