import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createOffice } from '../../../../office/office.ts'
import { afterAnother } from '../../../../office/officers/lock-out.ts'
import { hashPassword } from '../../../../office/officers/password-hash.ts'
import { signIn } from '../../../../office/officers/sign-in.ts'
import { keepTries, lockStranger, MOST_STRANGERS } from '../../../../office/officers/stranger-store.ts'
import { MINUTE_MS } from '../../../support/a-clock.ts'
import { type ADoor, aDoor, NOBODY } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

const hashing = vi.hoisted(() => ({ held: null as (() => void)[] | null }))

// Hashing at full cost is tried in password-hash.test.ts; here it would only be waited for.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  type Parameters = import('node:crypto').Argon2Parameters
  const argon2 = (kind: 'argon2id', parameters: Parameters, done: (fault: Error | null, hash: Buffer) => void) => {
    const start = () => crypto.argon2(kind, { ...parameters, memory: 8, passes: 1, parallelism: 1 }, done)
    if (hashing.held) hashing.held.push(start)
    else start()
  }
  return { ...crypto, argon2 }
})

const PASSWORD = 'a good long password'

describe.each(DATABASES)('signing in, over %s', (database) => {
  it('takes the right password and sets a cookie that scripts cannot read', async () => {
    const door = await withOfficer()
    const answer = await post(door, PASSWORD)
    expect(answer.status).toBe(204)
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^office-session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    const as = { headers: { cookie: cookie.split(';', 1)[0]! } }
    expect((await door.ask(as, 'GET', '/v1/me')).json).toMatchObject({ name: 'li', role: 'viewer' })
    expect((await door.ask(as, 'DELETE', '/v1/session')).status).toBe(204)
    expect((await door.ask(as, 'GET', '/v1/me')).status).toBe(401)
    const rows = await door.office.db.read.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(cookie.slice('office-session='.length, 40))
  })

  it('locks out after five wrong passwords, and answers an unknown or dismissed login alike all along', async () => {
    const door = await withOfficer()
    await door.officer('viewer', door.city, 'wang')
    await door.office.db.write((trx) =>
      trx.updateTable('officer').set({ is_active: 0 }).where('login', '=', 'wang').execute(),
    )
    const tryAs = (login: string) => door.ask(NOBODY, 'POST', '/v1/session', { body: { login, password: 'wrong' } })
    for (let time = 1; time <= 6; time++) {
      const known = await post(door, 'wrong')
      expect([known.status, known.headers['retry-after']]).toEqual(time < 5 ? [403, undefined] : [429, '60'])
      for (const login of ['nobody', 'wang']) {
        const other = await tryAs(login)
        expect([other.status, other.headers['retry-after'], other.bytes]).toEqual([
          known.status,
          known.headers['retry-after'],
          known.bytes,
        ])
      }
    }
    expect((await post(door, PASSWORD)).status).toBe(429)
    door.clock.pass(MINUTE_MS)
    expect((await post(door, 'wrong')).headers['retry-after']).toBe('120')
    door.clock.pass(2 * MINUTE_MS)
    expect((await post(door, PASSWORD)).status).toBe(204)
  })

  it('locks an unknown login out for as long as a known one, though the office starts again', async () => {
    const door = await withOfficer()
    const tryAs = (login: string) => signIn(door.office, login, 'wrong')
    for (let time = 1; time < 5; time++) await Promise.all([tryAs('li'), tryAs('nobody')])
    const again = createOffice(door.office)
    const untilAt = door.clock.now() + MINUTE_MS
    for (const login of ['li', 'nobody']) {
      expect(await signIn(again, login, 'wrong'), login).toEqual({ outcome: 'locked-out', untilAt })
      expect(await tryAs(login), login).toEqual({ outcome: 'locked-out', untilAt })
    }
  })

  it('counts each try of an unknown login that comes to two servers at once', async () => {
    const door = await withOfficer()
    const tries = [1, 2, 3, 4, 5].map(() => keepAnother(door, 'nobody'))
    await Promise.all(tries)
    const untilAt = door.clock.now() + MINUTE_MS
    expect(await signIn(door.office, 'nobody', 'wrong')).toEqual({ outcome: 'locked-out', untilAt })
  })

  it('keeps so many unknown logins and no more, and none for longer than it counts', async () => {
    const door = await withOfficer()
    const { db } = door.office
    const refusedAt = door.clock.now()
    const earlier = Array.from({ length: MOST_STRANGERS }, (_, nth) => [`h${nth}`, 1, refusedAt - nth - 1, 0])
    const columns = { login_hash: 'text', wrong_tries: 'whole', refused_at: 'whole', locked_until: 'whole' } as const
    const upsert = { table: 'stranger', columns, key: ['login_hash'], change: 'wrong_tries = 0' }
    await db.write((trx) => db.upsert(trx, upsert, earlier))
    const kept = async () => (await db.read.selectFrom('stranger').select('login_hash').execute()).length
    await signIn(door.office, 'nobody', 'wrong')
    expect(await kept()).toBe(MOST_STRANGERS)
    door.clock.pass(60 * MINUTE_MS)
    await signIn(door.office, 'another', 'wrong')
    expect(await kept()).toBe(1)
  })

  it('answers as ever where the unknown logins of earlier cannot be forgotten just then, and says so in the log', async () => {
    const { office } = await withOfficer()
    let writes = 0
    const write: typeof office.db.write = (useCase) =>
      ++writes === 2 ? Promise.reject(new Error('deadlock detected')) : office.db.write(useCase)
    const log: string[] = []
    const failing = { ...office, db: { ...office.db, write }, log: (line: string) => log.push(line) }
    expect(await signIn(failing, 'nobody', 'wrong')).toEqual({ outcome: 'wrong' })
    expect(log).toEqual([expect.stringContaining('deadlock detected')])
  })

  it('is not kept locked by one wrong password an hour: counting begins anew', async () => {
    const door = await withOfficer()
    const headersOf = async () => (await post(door, 'wrong')).headers['retry-after']
    for (let time = 1; time < 5; time++) await post(door, 'wrong')
    for (const seconds of [60, 120, 240, 480, 960, 1_920, 3_600]) {
      expect(await headersOf()).toBe(String(seconds))
      door.clock.pass(seconds * 1_000)
    }
    for (let hour = 1; hour < 10; hour++) {
      expect((await post(door, 'wrong')).status).toBe(403)
      door.clock.pass(60 * MINUTE_MS)
    }
    expect((await post(door, 'wrong')).status).toBe(403)
    expect((await post(door, PASSWORD)).status).toBe(204)
  })

  it('cannot be outrun by many attempts at once', async () => {
    const door = await withOfficer()
    const attempts = Array.from({ length: 20 }, (_, nth) => signIn(door.office, 'li', nth === 6 ? PASSWORD : 'wrong'))
    const outcomes = (await Promise.all(attempts)).map(({ outcome }) => outcome)
    const expected = [...Array(4).fill('wrong'), ...Array(4).fill('locked-out'), ...Array(12).fill('busy')]
    expect(outcomes).toEqual(expected)
  })

  it('is put off while many wait for their turn with the same login, and that counts as no wrong password', async () => {
    const door = await withOfficer()
    const letGo = holdHashing()
    const attempts = Array.from({ length: 8 }, () => signIn(door.office, 'li', PASSWORD))
    for (let time = 0; time < 10; time++) {
      const putOff = await post(door, 'wrong')
      expect(putOff).toMatchObject({ status: 429, headers: { 'retry-after': '1' }, json: { status: 429 } })
      expect(putOff.json.type).toMatch(/:busy$/)
    }
    letGo()
    expect((await Promise.all(attempts)).map(({ outcome }) => outcome)).toEqual(Array(8).fill('signed-in'))
    expect((await post(door, PASSWORD)).status).toBe(204)
    const { json } = await door.ask(await door.officer('admin'), 'GET', '/v1/audit')
    expect(json.entries.map((entry: { action: string }) => entry.action)).not.toContain('sign-in.refused')
  })

  it('is put off while as many wait as the office can take in all, whatever their logins', async () => {
    const door = await withOfficer()
    const letGo = holdHashing()
    const attempts = Array.from({ length: 64 }, (_, nth) => signIn(door.office, `nobody-${nth % 8}`, PASSWORD))
    expect(await signIn(door.office, 'li', PASSWORD)).toEqual({ outcome: 'busy' })
    letGo()
    await Promise.all(attempts)
    expect((await post(door, PASSWORD)).status).toBe(204)
  })

  it('is put off while as many others sign in as the office can take at once', async () => {
    const door = await withOfficer()
    const letGo = holdHashing()
    const attempts = Array.from({ length: 4 }, (_, nth) => signIn(door.office, `nobody-${nth}`, PASSWORD))
    await vi.waitFor(() => expect(hashing.held).toHaveLength(4))
    const putOff = await post(door, PASSWORD)
    expect([putOff.status, putOff.headers['retry-after']]).toEqual([429, '1'])
    letGo()
    expect((await Promise.all(attempts)).map(({ outcome }) => outcome)).toEqual(Array(4).fill('wrong'))
    expect((await post(door, PASSWORD)).status).toBe(204)
  })

  it('is over after eight hours without a call, and at once when an admin says so', async () => {
    const door = await withOfficer()
    const as = await door.officer('editor')
    door.clock.pass(7 * 60 * MINUTE_MS)
    expect((await door.ask(as, 'GET', '/v1/me')).status).toBe(200)
    door.clock.pass(7 * 60 * MINUTE_MS)
    expect((await door.ask(as, 'GET', '/v1/me')).status).toBe(200)
    door.clock.pass(9 * 60 * MINUTE_MS)
    expect((await door.ask(as, 'GET', '/v1/me')).status).toBe(401)

    const admin = await door.officer('admin')
    const signedIn = await post(door, PASSWORD)
    const li = { headers: { cookie: String(signedIn.headers['set-cookie']).split(';', 1)[0]! } }
    const { officerId } = (await door.ask(li, 'GET', '/v1/me')).json
    const url = `/v1/officers/${officerId}`
    expect((await door.ask(admin, 'PATCH', url, { body: { isActive: false } })).status).toBe(204)
    expect((await door.ask(li, 'GET', '/v1/me')).status).toBe(401)
    expect((await post(door, PASSWORD)).status).toBe(403)
  })

  it('with a password that somebody else chose leads to choosing another, before anything else', async () => {
    const door = await withOfficer()
    const admin = await door.officer('admin')
    const officer = {
      login: 'zhao',
      name: 'Zhao',
      nodeId: door.city.nodeId,
      role: 'admin',
      password: 'given by another',
    }
    expect((await door.ask(admin, 'POST', '/v1/officers', { body: officer })).status).toBe(201)
    const answer = await door.ask(NOBODY, 'POST', '/v1/session', {
      body: { login: 'zhao', password: officer.password },
    })
    const zhao = { headers: { cookie: String(answer.headers['set-cookie']).split(';', 1)[0]! } }
    expect((await door.ask(zhao, 'GET', '/v1/officers')).status).toBe(403)
    const body = { password: officer.password, newPassword: 'chosen by Zhao' }
    expect((await door.ask(zhao, 'PUT', '/v1/me/password', { body })).status).toBe(204)
    expect((await door.ask(zhao, 'GET', '/v1/officers')).status).toBe(200)
  })

  it('forgets the sessions that are out of time, whose ever they were', async () => {
    const door = await withOfficer()
    await door.officer('editor')
    await post(door, PASSWORD)
    door.clock.pass(9 * 60 * MINUTE_MS)
    await post(door, PASSWORD)
    const sessions = await door.office.db.read.selectFrom('session').select('begun_at').execute()
    expect(sessions).toEqual([{ begun_at: door.clock.now() }])
  })

  it('is written down for good, as all that officers do is', async () => {
    const door = await withOfficer()
    await post(door, 'wrong')
    await post(door, PASSWORD)
    const { json } = await door.ask(await door.officer('admin'), 'GET', '/v1/audit')
    expect(json.entries.map((entry: { action: string }) => entry.action)).toEqual(['sign-in', 'sign-in.refused'])
    expect(JSON.stringify(json)).not.toContain(PASSWORD)
    const change = door.office.db.write((trx) => trx.updateTable('audit').set({ actor: 'x' }).execute())
    await expect(change).rejects.toThrow('append-only')
    await expect(door.office.db.write((trx) => trx.deleteFrom('audit').execute())).rejects.toThrow('append-only')
  })

  it('holds for the present password of who changes theirs, too: a wrong one counts, and after five nobody tries', async () => {
    const door = await withOfficer()
    const li = await signedIn(door)
    const change = (password: string) =>
      door.ask(li, 'PUT', '/v1/me/password', { body: { password, newPassword: 'another long password' } })
    for (let time = 1; time < 5; time++) expect((await change('wrong')).status).toBe(403)
    const locked = await change('wrong')
    expect([locked.status, locked.headers['retry-after']]).toEqual([429, '60'])
    expect((await change(PASSWORD)).status).toBe(429)
    expect((await post(door, PASSWORD)).status).toBe(429)
    door.clock.pass(MINUTE_MS)
    expect((await change(PASSWORD)).status).toBe(204)
    expect((await post(door, 'another long password')).status).toBe(204)
  })

  it('and a change of password are put off together while the office makes as many hashes as it can', async () => {
    const door = await withOfficer()
    const li = await signedIn(door)
    const letGo = holdHashing()
    const attempts = Array.from({ length: 4 }, (_, nth) => signIn(door.office, `nobody-${nth}`, PASSWORD))
    await vi.waitFor(() => expect(hashing.held).toHaveLength(4))
    const body = { password: PASSWORD, newPassword: 'another long password' }
    const putOff = await door.ask(li, 'PUT', '/v1/me/password', { body })
    expect([putOff.status, putOff.headers['retry-after']]).toEqual([429, '1'])
    letGo()
    await Promise.all(attempts)
  })

  it('is by the password that an admin gave, though the officer was about to choose another', async () => {
    const door = await withOfficer()
    const li = await signedIn(door)
    const { officerId } = (await door.ask(li, 'GET', '/v1/me')).json
    const letGo = holdHashing()
    const body = { password: PASSWORD, newPassword: 'another long password' }
    const change = door.ask(li, 'PUT', '/v1/me/password', { body })
    await vi.waitFor(() => expect(hashing.held).toHaveLength(1))
    await door.office.db.write((trx) =>
      trx.updateTable('officer').set({ password: 'given' }).where('officer_id', '=', officerId).execute(),
    )
    letGo()
    expect((await change).json.type).toMatch(/conflict$/)
    const { password } = await door.office.db.read
      .selectFrom('officer')
      .select('password')
      .where('officer_id', '=', officerId)
      .executeTakeFirstOrThrow()
    expect(password).toBe('given')
  })

  async function signedIn(door: ADoor) {
    const answer = await post(door, PASSWORD)
    return { headers: { cookie: String(answer.headers['set-cookie']).split(';', 1)[0]! } }
  }

  async function withOfficer(): Promise<ADoor> {
    const door = await aDoor(database)
    await door.officer('viewer', door.city, 'li')
    const password = await hashPassword(PASSWORD, Buffer.alloc(16))
    await door.office.db.write((trx) =>
      trx.updateTable('officer').set({ password }).where('login', '=', 'li').execute(),
    )
    return door
  }
})

/** Counts a wrong password as another server does. */
function keepAnother({ office: { db, clock } }: ADoor, login: string): Promise<void> {
  return db.write(async (trx) => keepTries(trx, login, afterAnother(await lockStranger(trx, db, login), clock.now())))
}

function post(door: ADoor, password: string) {
  return door.ask(NOBODY, 'POST', '/v1/session', { body: { login: 'li', password } })
}

/** Makes whoever is hashing wait; answers what lets them go on. */
function holdHashing(): () => void {
  const held: (() => void)[] = []
  hashing.held = held
  const letGo = () => {
    hashing.held = null
    for (const start of held.splice(0)) start()
  }
  onTestFinished(letGo)
  return letGo
}
