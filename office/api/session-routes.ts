import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { plainLine } from '../../shared/settings/station-settings.ts'
import { storableText } from '../../shared/settings/storable-text.ts'
import { isOfficeAddress } from '../../shared/upstream/pairing-text.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { type Call, defineRoute, NOTHING, ok, type Route } from '../http/route.ts'
import { endedCookie, sessionCookie } from '../http/session-cookie.ts'
import { changeOwnPassword } from '../officers/change-password.ts'
import { roleSchema } from '../officers/rights.ts'
import { hashSecret } from '../officers/secret.ts'
import { signIn } from '../officers/sign-in.ts'
import { readOfficeSettings } from '../settings/office-settings.ts'
import { setUpOffice } from '../settings/set-up-office.ts'
import { nodeIdSchema, nodeKindSchema } from '../summaries/summary-schema.ts'

export const loginSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/)
export const passwordSchema = z.string().min(10).max(200)

export const setUpSchema = z.strictObject({
  secret: z.string().max(100).describe('As the office printed it when it started for the first time.'),
  officeName: plainLine(80),
  kind: z.enum(['city', 'district', 'street']).describe('What the office is the office of.'),
  login: loginSchema,
  name: plainLine(60),
  password: passwordSchema,
})

export const meSchema = z.object({
  officerId: nodeIdSchema,
  name: z.string(),
  role: roleSchema,
  mustChange: z.boolean().describe('Whether a password has to be chosen before anything else.'),
  node: z.object({ nodeId: nodeIdSchema, kind: nodeKindSchema, name: z.string() }),
})

/** Signing in and out, and the first start. `setUpSecret` is null once the office has been set up. */
export function sessionRoutes(setUpSecret: () => string | null): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/v1/office',
      operation: 'getOffice',
      says: 'What this office is called, and whether it has been set up',
      group: 'office',
      access: { by: 'anyone' },
      answers: {
        200: { says: 'The office', schema: z.object({ officeName: z.string().nullable(), isSetUp: z.boolean() }) },
      },
      problems: [],
      async handle({ office }) {
        const settings = await readOfficeSettings(office.db.read)
        return ok({ officeName: settings?.officeName ?? null, isSetUp: settings !== null })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/v1/set-up',
      operation: 'setUp',
      says: 'Set the office up, once, with its first officer',
      group: 'office',
      access: { by: 'anyone' },
      body: setUpSchema,
      answers: { 204: { says: 'Done; sign in now' } },
      problems: ['not-allowed', 'conflict'],
      async handle({ office, origin, body: { secret, ...first } }) {
        const expected = setUpSecret()
        if (expected === null) throw new OfficeProblem('conflict', 'The office has been set up already.')
        const isRight = timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(hashSecret(expected)))
        if (!isRight) throw new OfficeProblem('not-allowed', 'This is not the secret that the office printed.')
        await setUpOffice(office, { ...first, officeAddress: isOfficeAddress(origin) ? origin : null })
        return NOTHING
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/v1/session',
      operation: 'signIn',
      says: 'Sign in',
      group: 'session',
      access: { by: 'anyone' },
      body: z.strictObject({ login: storableText(40), password: z.string().max(200) }),
      answers: { 204: { says: 'Signed in: the answer sets the cookie `office-session`' } },
      problems: ['not-allowed', 'too-many', 'busy'],
      async handle({ office, body, isEncrypted }) {
        const result = await signIn(office, body.login, body.password)
        if (result.outcome === 'wrong') throw new OfficeProblem('not-allowed', 'The login or the password is wrong.')
        if (result.outcome === 'busy') throw tooBusy()
        if (result.outcome === 'locked-out') throw lockedOut(result.untilAt - office.clock.now())
        return { ...NOTHING, headers: { 'set-cookie': sessionCookie(result.secret, isEncrypted) } }
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/v1/session',
      operation: 'signOut',
      says: 'Sign out',
      group: 'session',
      access: { by: 'officer', role: 'viewer', scope: null },
      answers: { 204: { says: 'Signed out' } },
      problems: [],
      async handle({ office, caller, isEncrypted }) {
        const { sessionHash } = officerOf(caller)
        await office.db.write(async (trx) => {
          await trx.deleteFrom('session').where('session_hash', '=', sessionHash).execute()
          await writeAudit(trx, office.clock.now(), caller, { action: 'sign-out', subject: '', nodeId: null })
        })
        return { ...NOTHING, headers: { 'set-cookie': endedCookie(isEncrypted) } }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v1/me',
      operation: 'getMe',
      says: 'Who is signed in',
      group: 'session',
      access: { by: 'officer', role: 'viewer', scope: null },
      answers: { 200: { says: 'The officer', schema: meSchema } },
      problems: [],
      async handle({ caller }) {
        const { officerId, name, role, mustChange, top } = officerOf(caller)
        return ok({ officerId, name, role, mustChange, node: { nodeId: top.nodeId, kind: top.kind, name: top.name } })
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/v1/me/password',
      operation: 'changePassword',
      says: 'Choose another password; every other session of the officer ends',
      group: 'session',
      access: { by: 'officer', role: 'viewer', scope: null },
      body: z.strictObject({ password: z.string().max(200), newPassword: passwordSchema }),
      answers: { 204: { says: 'Changed' } },
      problems: ['not-valid', 'too-many', 'busy', 'conflict'],
      async handle({ office, caller, body }) {
        const change = await changeOwnPassword(office, officerOf(caller), body)
        if (change.outcome === 'wrong') throw new OfficeProblem('not-allowed', 'The present password is another.')
        if (change.outcome === 'same') throw new OfficeProblem('not-valid', 'The new password is the present one.')
        if (change.outcome === 'overtaken')
          throw new OfficeProblem('conflict', 'An admin changed the officer just now.')
        if (change.outcome === 'busy') throw tooBusy()
        if (change.outcome === 'locked-out') throw lockedOut(change.untilAt - office.clock.now())
        return NOTHING
      },
    }),
  ]
}

function tooBusy(): OfficeProblem {
  return new OfficeProblem('busy', 'Too many are signing in at once. Try again in a moment.', { retryAfterSeconds: 1 })
}

function lockedOut(ms: number): OfficeProblem {
  const retryAfterSeconds = Math.ceil(ms / 1_000)
  return new OfficeProblem('too-many', 'Too many wrong passwords. Try again later.', { retryAfterSeconds })
}

function officerOf(caller: Call['caller']): Extract<Call['caller'], { kind: 'officer' }> {
  if (caller.kind !== 'officer') throw new OfficeProblem('not-allowed', 'Only an officer may do this.')
  return caller
}
