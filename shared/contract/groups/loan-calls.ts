import { z } from 'zod'
import { loanIdSchema } from '../../ids/ids.ts'
import { loanSchema } from '../../supplies/loan.ts'
import { command, query } from '../define-contract.ts'

const changes = ['supplies', 'daily-counts'] as const
const unknownLoan = z.object({ outcome: z.literal('unknown-loan') })
const ended = z.object({ outcome: z.literal('already-ended') })

export const loanCalls = {
  /** What is out, the most overdue first; or (`ended`) what came back or was lost lately, latest first. */
  list: query({
    role: 'attendant',
    input: z.strictObject({
      which: z.enum(['out', 'ended']).default('out'),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.array(loanSchema),
    reads: ['supplies', 'riders'],
  }),

  /** A lent piece comes back; one that was given up as lost may too. A broken one is discarded at once. */
  takeBack: command({
    role: 'attendant',
    input: z.strictObject({ loanId: loanIdSchema, condition: z.enum(['good', 'broken']).default('good') }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('returned') }), ended, unknownLoan]),
    changes,
  }),

  /** Gives a lent piece up before its time. */
  declareLost: command({
    role: 'attendant',
    input: z.strictObject({ loanId: loanIdSchema }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('lost') }), ended, unknownLoan]),
    changes,
  }),
}
