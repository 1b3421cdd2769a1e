import type { FastifyReply } from 'fastify'
import { PROBLEM_MEDIA_TYPE } from '../../shared/upstream/problem.ts'
import { OfficeProblem, problemBody } from './office-problem.ts'

/** Answers with a problem in place of what was asked for. */
export function refuse(reply: FastifyReply, problem: OfficeProblem): FastifyReply {
  const body = problemBody(problem)
  const { retryAfterSeconds } = problem.more
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  // As bytes: to a text Fastify would add a charset, which JSON has none of.
  reply.status(body.status).header('content-type', PROBLEM_MEDIA_TYPE)
  return reply.send(Buffer.from(JSON.stringify(body)))
}

/** What Fastify itself refuses, in our words. */
export function problemOf(fault: unknown): OfficeProblem {
  if (fault instanceof OfficeProblem) return fault
  const { code, statusCode } = Object(fault) as { code?: string; statusCode?: number }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new OfficeProblem('too-large', '')
  if (statusCode !== undefined && statusCode < 500) return new OfficeProblem('not-valid', 'The request cannot be read.')
  return new OfficeProblem('internal', '')
}
