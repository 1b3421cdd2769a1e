import type { OfficeDatabase, Reading, Writing } from '../database/office-database.ts'
import { LONGEST_LOCK_MS, NO_TRIES, type Tries } from './lock-out.ts'
import { hashSecret } from './secret.ts'

/** Logins that do not exist of which wrong passwords are kept: anyone can think of any number of them. */
export const MOST_STRANGERS = 10_000

/** What is kept of wrong passwords for a login that does not exist, which may be anything that somebody typed. */
export async function triesOfStranger(db: Reading | Writing, login: string): Promise<Tries> {
  const tries = await rowOf(db, login).executeTakeFirst()
  return tries ?? NO_TRIES
}

/** The same, and held until the transaction ends: another server that would count a try of theirs waits. */
export async function lockStranger(
  trx: Writing,
  { dialect }: Pick<OfficeDatabase, 'dialect'>,
  login: string,
): Promise<Tries> {
  const none = { login_hash: hashSecret(login), ...NO_TRIES }
  await trx
    .insertInto('stranger')
    .values(none)
    .onConflict((known) => known.column('login_hash').doNothing())
    .execute()
  const row = rowOf(trx, login)
  // Those that are forgotten at this moment were of no account.
  return (await (dialect === 'postgres' ? row.forUpdate() : row).executeTakeFirst()) ?? NO_TRIES
}

export async function keepTries(trx: Writing, login: string, tries: Tries): Promise<void> {
  await trx
    .insertInto('stranger')
    .values({ login_hash: hashSecret(login), ...tries })
    .onConflict((known) => known.column('login_hash').doUpdateSet(tries))
    .execute()
}

/**
 * Forgets tries that count no more, and those of longest ago where there are too many. In a transaction of its own: two
 * that hold a stranger each would wait for each other.
 */
export async function forgetStrangers(trx: Writing, now: number): Promise<void> {
  await trx
    .deleteFrom('stranger')
    .where('refused_at', '<=', now - LONGEST_LOCK_MS)
    .execute()
  await trx
    .deleteFrom('stranger')
    .where('refused_at', '<=', (strangers) =>
      strangers
        .selectFrom('stranger')
        .select('refused_at')
        .orderBy('refused_at', 'desc')
        .limit(1)
        .offset(MOST_STRANGERS),
    )
    .execute()
}

function rowOf(db: Reading | Writing, login: string) {
  return db
    .selectFrom('stranger')
    .select(['wrong_tries', 'refused_at', 'locked_until'])
    .where('login_hash', '=', hashSecret(login))
}
