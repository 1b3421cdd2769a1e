import { writeAudit } from '../audit/write-audit.ts'
import type { Office } from '../office.ts'
import type { Caller } from './caller.ts'
import { ifThereIsRoom } from './hashing-room.ts'
import { lockedUntil, NO_TRIES } from './lock-out.ts'
import { lockOfficer, noteWrongPassword } from './note-wrong-password.ts'
import { endSessions } from './officer-store.ts'
import { hashPassword, isPassword } from './password-hash.ts'

export type PasswordChange =
  | { readonly outcome: 'changed' | 'wrong' | 'same' }
  | { readonly outcome: 'locked-out'; readonly untilAt: number }
  /** As many hashes are being made as the office can take at once. */
  | { readonly outcome: 'busy' }
  /** An admin gave the officer another password meanwhile, or dismissed them: theirs holds. */
  | { readonly outcome: 'overtaken' }

/**
 * An officer chooses another password, knowing the present one; all their other sessions end. A wrong one counts as it
 * does at signing in: whoever found a session open is not to find out the password by it.
 */
export async function changeOwnPassword(
  office: Office,
  officer: Extract<Caller, { kind: 'officer' }>,
  { password, newPassword }: { readonly password: string; readonly newPassword: string },
): Promise<PasswordChange> {
  const { officerId, sessionHash } = officer
  const kept = await office.db.read
    .selectFrom('officer')
    .select(['password', 'refused_at', 'locked_until'])
    .where('officer_id', '=', officerId)
    .executeTakeFirstOrThrow()
  const untilAt = lockedUntil(kept, office.clock.now())
  if (untilAt !== null) return { outcome: 'locked-out', untilAt }
  const isRight = await ifThereIsRoom(() => isPassword(password, kept.password))
  if (isRight === undefined) return { outcome: 'busy' }
  if (isRight && password === newPassword) return { outcome: 'same' }
  const hash = isRight ? await ifThereIsRoom(() => hashPassword(newPassword, office.randomBytes(16))) : ''
  if (hash === undefined) return { outcome: 'busy' }
  return office.db.write(async (trx): Promise<PasswordChange> => {
    const now = office.clock.now()
    const present = await lockOfficer(trx, office.db, officerId)
    if (!present || present.is_active === 0 || present.password !== kept.password) return { outcome: 'overtaken' }
    const lockedNow = lockedUntil(present, now)
    if (lockedNow !== null) return { outcome: 'locked-out', untilAt: lockedNow }
    if (!isRight) {
      const told = { action: 'password.refused', actor: officer }
      const untilAt = await noteWrongPassword(trx, present, now, told)
      return untilAt === null ? { outcome: 'wrong' } : { outcome: 'locked-out', untilAt }
    }
    const changes = { password: hash, must_change: 0, ...NO_TRIES }
    await trx.updateTable('officer').set(changes).where('officer_id', '=', officerId).execute()
    await endSessions(trx, officerId, sessionHash)
    await writeAudit(trx, now, officer, { action: 'password.changed', subject: officerId, nodeId: null })
    return { outcome: 'changed' }
  })
}
