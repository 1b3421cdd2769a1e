import { z } from 'zod'
import { attendantNameSchema, attendantRoleSchema, attendantSchema, pinSchema } from '../../attendants/attendant.ts'
import { attendantIdSchema } from '../../ids/ids.ts'
import { instantSchema } from '../../time/instant.ts'
import { command, query } from '../define-contract.ts'

const nothing = z.undefined().optional()

export const signInResultSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('signed-in'), attendant: attendantSchema }),
  z.object({ outcome: z.literal('wrong-pin'), triesLeft: z.int() }),
  z.object({ outcome: z.literal('locked-out'), untilAt: instantSchema }),
])
export type SignInResult = z.infer<typeof signInResultSchema>

export const attendantCalls = {
  /** The attendants who may sign in here, in the order in which they were added. */
  roster: query({ role: 'anyone', input: nothing, output: z.array(attendantSchema), reads: ['attendants'] }),

  signIn: command({
    role: 'anyone',
    input: z.strictObject({ attendantId: attendantIdSchema, pin: z.string().max(16) }),
    output: signInResultSchema,
    changes: ['session'],
  }),

  signOut: command({
    role: 'anyone',
    input: nothing,
    output: z.object({ outcome: z.literal('signed-out') }),
    changes: ['session'],
  }),

  /** Who is signed in at this screen, or null. */
  current: query({ role: 'anyone', input: nothing, output: attendantSchema.nullable(), reads: ['session'] }),

  /** The attendant touched the screen: the idle time starts anew. */
  keepSignedIn: command({
    role: 'attendant',
    input: nothing,
    output: z.object({ outcome: z.literal('kept') }),
    changes: [],
  }),

  add: command({
    role: 'lead',
    input: z.strictObject({ name: attendantNameSchema, role: attendantRoleSchema, pin: pinSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('added'), attendantId: attendantIdSchema }),
      z.object({ outcome: z.literal('name-taken') }),
    ]),
    changes: ['attendants'],
  }),

  /** A lead gives an attendant a new PIN, which also ends a lock-out. */
  changePin: command({
    role: 'lead',
    input: z.strictObject({ attendantId: attendantIdSchema, pin: pinSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('changed') }),
      z.object({ outcome: z.literal('unknown-attendant') }),
    ]),
    changes: ['attendants'],
  }),

  /** The last lead cannot be retired. A retired attendant's id is never given again. */
  retire: command({
    role: 'lead',
    input: z.strictObject({ attendantId: attendantIdSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('retired') }),
      z.object({ outcome: z.literal('last-lead') }),
      z.object({ outcome: z.literal('unknown-attendant') }),
    ]),
    changes: ['attendants', 'session'],
  }),
}
