import { z } from 'zod'
import { PROBLEM_MEDIA_TYPE, problemSchema } from '../../shared/upstream/problem.ts'
import { type ProblemName, statusOf } from './office-problem.ts'
import type { Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

/** The routes as an OpenAPI 3.1 document: made of the very schemas that requests are read by. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const operations = paths[route.path] ?? {}
    operations[route.method.toLowerCase()] = operationOf(route)
    paths[route.path] = operations
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    info: {
      title: 'Rider station office',
      version,
      description:
        'Takes the day sheets of rider stations and answers summaries. Refusals are problem details (RFC 9457); the end of `type` names the problem.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(routes.map((route) => route.group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'office-session',
          description: 'An officer who signed in at `POST /v1/session`.',
        },
        token: { type: 'http', scheme: 'bearer', description: 'Another system, by a token that an admin made for it.' },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'Signature',
          description:
            'HTTP Message Signatures (RFC 9421) with the Ed25519 key that the kiosk was paired with, over method, path, query and Content-Digest.',
        },
      },
    },
  }
}

function operationOf(route: Route): Json {
  const parameters = (['path', 'query', 'header'] as const).flatMap((where) => parametersOf(route, where))
  return {
    operationId: route.operation,
    summary: route.says,
    tags: [route.group],
    security: securityOf(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: { ...answersOf(route), ...problemsOf(route) },
  }
}

function securityOf({ access }: Route): readonly Json[] {
  if (access.by === 'anyone') return []
  if (access.by === 'station') return [{ signature: [] }]
  return [{ session: [access.role] }, ...(access.scope === null ? [] : [{ token: [access.scope] }])]
}

function parametersOf(route: Route, where: 'path' | 'query' | 'header'): readonly Json[] {
  const schema = { path: route.params, query: route.query, header: route.headers }[where]
  if (!schema) return []
  const described = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: readonly string[] }
  return Object.entries(described.properties ?? {}).map(([name, { description, ...property }]) => ({
    name,
    in: where,
    required: where === 'path' || described.required?.includes(name) === true,
    ...(description === undefined ? {} : { description }),
    schema: property,
  }))
}

function answersOf(route: Route): Json {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, { says, schema, contentTypes = [] }]) => {
      const json = schema ? { 'application/json': { schema: schemaOf(schema, 'output') } } : {}
      const others = Object.fromEntries(contentTypes.map((type) => [type, {}]))
      const content = { ...json, ...others }
      return [status, { description: says, ...(Object.keys(content).length > 0 ? { content } : {}) }]
    }),
  )
}

/** Every route may also find a request malformed or too large, be of a server that is out of date, or fail. */
function problemsOf(route: Route): Json {
  const rights: readonly ProblemName[] =
    route.access.by === 'officer'
      ? ['not-signed-in', 'not-allowed']
      : route.access.by === 'station'
        ? ['not-signed', 'unknown-station']
        : []
  const origin: readonly ProblemName[] = route.method === 'GET' ? [] : ['not-allowed', 'too-large']
  const byStatus = new Map<number, Set<ProblemName>>()
  for (const name of [...route.problems, ...rights, ...origin, ...ANYWHERE]) {
    const status = statusOf(name)
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(name))
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      {
        description: [...names].map((name) => `\`${name}\``).join(', '),
        content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

const ANYWHERE: readonly ProblemName[] = ['not-valid', 'outdated', 'internal']

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...described } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return described
}
