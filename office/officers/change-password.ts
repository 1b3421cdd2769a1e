import { writeAudit } from '../audit/write-audit.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import type { Caller } from './caller.ts'
import { endSessions } from './officer-store.ts'
import { hashPassword, isPassword } from './password-hash.ts'

/** An officer chooses another password, knowing the present one; all their other sessions end. */
export async function changeOwnPassword(
  office: Office,
  officer: Extract<Caller, { kind: 'officer' }>,
  { password, newPassword }: { readonly password: string; readonly newPassword: string },
): Promise<void> {
  const { officerId, sessionHash } = officer
  const kept = await office.db.read
    .selectFrom('officer')
    .select('password')
    .where('officer_id', '=', officerId)
    .executeTakeFirstOrThrow()
  if (!(await isPassword(password, kept.password)))
    throw new OfficeProblem('not-allowed', 'The present password is another.')
  if (password === newPassword) throw new OfficeProblem('not-valid', 'The new password is the present one.')
  const hash = await hashPassword(newPassword, office.randomBytes(16))
  await office.db.write(async (trx) => {
    await trx
      .updateTable('officer')
      .set({ password: hash, must_change: 0 })
      .where('officer_id', '=', officerId)
      .execute()
    await endSessions(trx, officerId, sessionHash)
    await writeAudit(trx, office.clock.now(), officer, { action: 'password.changed', subject: officerId, nodeId: null })
  })
}
