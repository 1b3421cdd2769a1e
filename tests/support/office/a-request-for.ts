import { z } from 'zod'
import type { Route } from '../../../office/http/route.ts'

export type Known = { readonly stationId: string; readonly nodeId: string }

type Json = { readonly [key: string]: unknown }

/** Texts that have broken other servers. */
export const hostileTexts: readonly string[] = [
  '',
  '0',
  "'; DROP TABLE node; --",
  '%',
  '../../etc/passwd',
  '\u0000',
  '\ud800',
  '=HYPERLINK("x")',
  '__proto__',
  'constructor',
  'x'.repeat(3_000),
  '9'.repeat(40),
  '人'.repeat(100),
]

/**
 * A request drawn from the schemas of a route: mostly of the right shape, with names of what is there, and now and then
 * with something else in one place.
 */
export function aRequestFor(
  route: Route,
  draws: Iterator<number>,
  known: Known,
): { readonly url: string; readonly body: unknown } {
  const draw = () => Number(draws.next().value ?? 0)
  const params = route.params ? (valueFor(schemaOf(route.params), draw, known, 0) as Json) : {}
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => inUrl(String(params[name])))
  const query = route.query ? (valueFor(schemaOf(route.query), draw, known, 0) as Json) : {}
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${inUrl(String(value))}`)
    .join('&')
  const body = route.body ? valueFor(schemaOf(route.body), draw, known, 0) : undefined
  return {
    url: search === '' ? path : `${path}?${search}`,
    body: body === undefined ? undefined : withoutLoneSurrogates(body),
  }
}

/** A text as a part of an address; half a letter, which no address can hold, as the sign for that. */
export function inUrl(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'))
}

function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
}

function valueFor(schema: Json, draw: () => number, known: Known, depth: number): unknown {
  if (depth > 0 && draw() % 25 === 0) return somethingElse(draw)
  const { const: constant, enum: options, anyOf, oneOf, type } = schema as { [key: string]: unknown }
  if (constant !== undefined) return constant
  if (Array.isArray(options)) return options[draw() % options.length]
  const choices = (anyOf ?? oneOf) as Json[] | undefined
  if (choices) return valueFor(choices[draw() % choices.length] ?? {}, draw, known, depth + 1)
  if (type === 'object') return objectFor(schema, draw, known, depth)
  if (type === 'array') {
    const length = Math.max(Number(schema['minItems'] ?? 0), Math.min(draw() % 4, Number(schema['maxItems'] ?? 3)))
    return Array.from({ length }, () => valueFor((schema['items'] as Json) ?? {}, draw, known, depth + 1))
  }
  if (type === 'integer' || type === 'number') {
    const least = Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? 0)
    return least + (draw() % 40)
  }
  if (type === 'boolean') return draw() % 2 === 0
  return type === 'null' ? null : textFor(schema, draw, known)
}

function objectFor(schema: Json, draw: () => number, known: Known, depth: number): Json {
  const required = (schema['required'] ?? []) as readonly string[]
  const entries = Object.entries((schema['properties'] ?? {}) as Record<string, Json>)
  const drawn: Record<string, unknown> = {}
  for (const [name, property] of entries) {
    if (!required.includes(name) && draw() % 2 === 0) continue
    drawn[name] = valueFor(property, draw, known, depth + 1)
  }
  if (draw() % 40 === 0) drawn['more'] = 1
  return drawn
}

/** A text of the form that a pattern asks for, as far as the office has such forms. */
function textFor(schema: Json, draw: () => number, known: Known): string {
  const pattern = String(schema['pattern'] ?? '')
  const hex = (digits: number) => draw().toString(16).padStart(digits, '0').slice(-digits)
  if (schema['format'] === 'date' || pattern.includes('02-29')) return `2026-0${1 + (draw() % 2)}-${10 + (draw() % 18)}`
  if (pattern === '^[a-z0-9]{12}$')
    return draw() % 3 === 0 ? known.nodeId : draw() % 5 === 0 ? 'x'.repeat(12) : known.stationId
  if (pattern.includes('[0-9a-f]{64}')) return hex(8).repeat(8)
  if (pattern.includes('[0-9a-f]{128}')) return hex(8).repeat(16)
  if (pattern.includes('[0-9a-f]{16}')) return hex(8).repeat(2)
  if (pattern.includes('[A-Z2-7]{16}')) return 'ABCDEFGHIJKLMNOP'
  if (pattern.includes('\\d{4}-(0[1-9]')) return '2026-01'
  if (pattern.startsWith('^[A-Z0-9]')) return `ST-${draw() % 1_000}`
  if (pattern !== '' && !pattern.includes('A-Za-z0-9_-')) return `n${hex(6)}`
  const length = Math.max(Number(schema['minLength'] ?? 0), draw() % 12)
  return pattern === '' ? (hostileTexts[draw() % 40] ?? 'text of no meaning'.padEnd(length, '.')) : ''
}

function somethingElse(draw: () => number): unknown {
  const others: readonly unknown[] = [null, -1, 1e300, true, [], {}, '', [[[]]], 0.5, ...hostileTexts]
  return others[draw() % others.length]
}

/** JSON cannot say them in UTF-8. */
function withoutLoneSurrogates(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll('\\ud800', ''))
}
