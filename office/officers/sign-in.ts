import { writeAudit } from '../audit/write-audit.ts'
import type { Office } from '../office.ts'
import { ifThereIsRoom } from './hashing-room.ts'
import { afterAnother, lockedUntil, NO_TRIES } from './lock-out.ts'
import { lockOfficer, noteWrongPassword } from './note-wrong-password.ts'
import { officerByLogin } from './officer-store.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { hashSecret, newSecret } from './secret.ts'
import { endOldSessions } from './session-time.ts'
import { forgetStrangers, keepTries, lockStranger, triesOfStranger } from './stranger-store.ts'

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
 * Signs an officer in by password and answers the secret of the session. A login that does not exist takes as long,
 * answers the same as a wrong password and is locked out like one; a password that comes during a lock-out is not
 * looked at.
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
  if (!officer || officer.is_active === 0) return refuseStranger(office, login, password)
  const locked = lockedUntil(officer, office.clock.now())
  if (locked !== null) return { outcome: 'locked-out', untilAt: locked }
  const isRight = await ifThereIsRoom(() => isPassword(password, officer.password))
  if (isRight === undefined) return { outcome: 'busy' }
  return office.db.write(async (trx) => {
    const now = office.clock.now()
    // Another server, or an admin, may have been here while the hash was being made.
    const present = await lockOfficer(trx, office.db, officer.officer_id)
    if (!present || present.is_active === 0) return { outcome: 'wrong' }
    const lockedNow = lockedUntil(present, now)
    if (lockedNow !== null) return { outcome: 'locked-out', untilAt: lockedNow }
    const actor = `login ${login}`
    if (!isRight || present.password !== officer.password) {
      const untilAt = await noteWrongPassword(trx, present, now, { action: 'sign-in.refused', actor })
      return untilAt === null ? { outcome: 'wrong' } : { outcome: 'locked-out', untilAt }
    }
    const secret = newSecret(office)
    await trx.updateTable('officer').set(NO_TRIES).where('officer_id', '=', present.officer_id).execute()
    await endOldSessions(trx, now)
    await trx
      .insertInto('session')
      .values({ session_hash: hashSecret(secret), officer_id: present.officer_id, begun_at: now, used_at: now })
      .execute()
    await writeAudit(trx, now, actor, { action: 'sign-in', subject: login, nodeId: present.node_id })
    return { outcome: 'signed-in', secret }
  })
}

/** As an officer is refused, down to what it takes; but the audit log, which nothing leaves, has no line for each. */
async function refuseStranger(office: Office, login: string, password: string): Promise<SignIn> {
  const { db, clock } = office
  const locked = lockedUntil(await triesOfStranger(db.read, login), clock.now())
  if (locked !== null) return { outcome: 'locked-out', untilAt: locked }
  const hash = await ifThereIsRoom(() => hashPassword(password, office.randomBytes(16)))
  if (hash === undefined) return { outcome: 'busy' }
  const now = clock.now()
  const untilAt = await db.write(async (trx) => {
    const present = await lockStranger(trx, db, login)
    const lockedNow = lockedUntil(present, now)
    if (lockedNow !== null) return lockedNow
    const tries = afterAnother(present, now)
    await keepTries(trx, login, tries)
    return lockedUntil(tries, now)
  })
  await forgetOthers(office, now)
  return untilAt === null ? { outcome: 'wrong' } : { outcome: 'locked-out', untilAt }
}

/** The try is counted by now, and its answer does not hang on others: whatever this fails of, the next try forgets them. */
async function forgetOthers({ db, log }: Office, now: number): Promise<void> {
  try {
    await db.write((trx) => forgetStrangers(trx, now))
  } catch (fault) {
    log(`Unknown logins were not forgotten: ${fault instanceof Error ? fault.stack : fault}`)
  }
}
