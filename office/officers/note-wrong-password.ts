import { writeAudit } from '../audit/write-audit.ts'
import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import type { OfficerTable } from '../database/tables.ts'
import { afterAnother, lockedUntil, TRIES } from './lock-out.ts'

/**
 * An officer as they are now, and stay until the transaction ends: another server that would count a try of theirs, or
 * give them another password, waits.
 */
export async function lockOfficer(
  trx: Writing,
  { dialect }: Pick<OfficeDatabase, 'dialect'>,
  officerId: string,
): Promise<OfficerTable | undefined> {
  const officer = trx.selectFrom('officer').selectAll().where('officer_id', '=', officerId)
  return (dialect === 'postgres' ? officer.forUpdate() : officer).executeTakeFirst()
}

/** Counts a wrong password, and answers until when the officer is locked out for it; null while they may try again. */
export async function noteWrongPassword(
  trx: Writing,
  officer: OfficerTable,
  now: number,
  { action, actor }: { readonly action: string; readonly actor: Parameters<typeof writeAudit>[2] },
): Promise<number | null> {
  const tries = afterAnother(officer, now)
  await trx.updateTable('officer').set(tries).where('officer_id', '=', officer.officer_id).execute()
  const detail = { triesLeft: Math.max(0, TRIES - tries.wrong_tries) }
  await writeAudit(trx, now, actor, { action, subject: officer.login, nodeId: null, detail })
  return lockedUntil(tries, now)
}
