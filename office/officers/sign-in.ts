import { writeAudit } from '../audit/write-audit.ts'
import type { OfficerTable } from '../database/tables.ts'
import type { Office } from '../office.ts'
import { lockOutMs, TRIES, triesInARow } from './lock-out.ts'
import { officerByLogin } from './officer-store.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { hashSecret, newSecret } from './secret.ts'

export type SignIn =
  | { readonly outcome: 'signed-in'; readonly secret: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'locked-out'; readonly untilAt: number }
  /** As many others are signing in as the office can take at once. */
  | { readonly outcome: 'busy' }

/**
 * Attempts for one login are taken one after another, so that many at once cannot outrun the lock-out. Whoever comes
 * when the line is full is put off before anything of theirs is looked at: it counts as no try.
 */
const lines = new Map<string, { readonly length: number; readonly last: Promise<unknown> }>()

/** Attempts at once for one login: those of a person who presses again, and then the lock-out takes over. */
const MOST_IN_ONE_LINE = 8
/** Attempts at once for all logins: each holds a request open and waits for the database. */
const MOST_IN_LINE = 64
let inLine = 0

/**
 * Signs an officer in by password and answers the secret of the session. A login that does not exist takes as long
 * and answers the same as a wrong password; a password that comes during a lock-out is not looked at.
 */
export function signIn(office: Office, login: string, password: string): Promise<SignIn> {
  const line = lines.get(login) ?? { length: 0, last: Promise.resolve() }
  if (line.length >= MOST_IN_ONE_LINE || inLine >= MOST_IN_LINE) return Promise.resolve({ outcome: 'busy' })
  const turn = line.last.then(() => attempt(office, login, password))
  inLine++
  lines.set(login, { length: line.length + 1, last: turn.catch(() => {}).then(() => leaveLine(login)) })
  return turn
}

function leaveLine(login: string): void {
  inLine--
  const line = lines.get(login)
  if (line && line.length > 1) lines.set(login, { ...line, length: line.length - 1 })
  else lines.delete(login)
}

async function attempt(office: Office, login: string, password: string): Promise<SignIn> {
  const officer = await officerByLogin(office.db.read, login)
  if (!officer || officer.is_active === 0) {
    const hash = await ifThereIsRoom(() => hashPassword(password, office.randomBytes(16)))
    return { outcome: hash === undefined ? 'busy' : 'wrong' }
  }
  const locked = lockedUntil(officer, office.clock.now())
  if (locked !== null) return { outcome: 'locked-out', untilAt: locked }
  const isRight = await ifThereIsRoom(() => isPassword(password, officer.password))
  if (isRight === undefined) return { outcome: 'busy' }
  return office.db.write(async (trx) => {
    const now = office.clock.now()
    // Another server, or an admin, may have been here while the hash was being made.
    const present = await officerByLogin(trx, login)
    if (!present || present.is_active === 0) return { outcome: 'wrong' }
    const lockedNow = lockedUntil(present, now)
    if (lockedNow !== null) return { outcome: 'locked-out', untilAt: lockedNow }
    if (!isRight || present.password !== officer.password) {
      const wrongTries = triesInARow(present, now) + 1
      const lockMs = lockOutMs(wrongTries)
      await noteTries(trx, present, { wrong_tries: wrongTries, refused_at: now, locked_until: lockMs && now + lockMs })
      const detail = { triesLeft: Math.max(0, TRIES - wrongTries) }
      await writeAudit(trx, now, `login ${login}`, { action: 'sign-in.refused', subject: login, nodeId: null, detail })
      return lockMs === 0 ? { outcome: 'wrong' } : { outcome: 'locked-out', untilAt: now + lockMs }
    }
    const secret = newSecret(office)
    await noteTries(trx, present, { wrong_tries: 0, refused_at: 0, locked_until: 0 })
    await trx
      .insertInto('session')
      .values({ session_hash: hashSecret(secret), officer_id: present.officer_id, begun_at: now, used_at: now })
      .execute()
    await writeAudit(trx, now, `login ${login}`, { action: 'sign-in', subject: login, nodeId: present.node_id })
    return { outcome: 'signed-in', secret }
  })
}

/** Makes a hash, unless as many are being made already as anyone who asks may have the office make at once. */
async function ifThereIsRoom<Made>(make: () => Promise<Made>): Promise<Made | undefined> {
  if (hashing >= MOST_HASHING) return undefined
  hashing++
  try {
    return await make()
  } finally {
    hashing--
  }
}

/** Hashes that are being made, each in 19 MiB and on one of the four threads that files are read and written on too. */
let hashing = 0
const MOST_HASHING = 4

/** A lock-out holds only between the wrong password and its end, so that a clock set back does not prolong it. */
function lockedUntil(officer: OfficerTable, now: number): number | null {
  return officer.refused_at <= now && now < officer.locked_until ? officer.locked_until : null
}

type Tries = Pick<OfficerTable, 'wrong_tries' | 'refused_at' | 'locked_until'>

async function noteTries(
  trx: Parameters<typeof officerByLogin>[0],
  officer: OfficerTable,
  tries: Tries,
): Promise<void> {
  await trx.updateTable('officer').set(tries).where('officer_id', '=', officer.officer_id).execute()
}
