import { Validator } from '@seriousme/openapi-schema-validator'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Route } from '../../../../office/http/route.ts'
import { aBatch, aDaySheet } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, type AKiosk, aDoor, aPairedKiosk, type Reply } from '../../../support/office/a-door.ts'
import { aRequestFor, hostileTexts, inUrl } from '../../../support/office/a-request-for.ts'
import { DATABASES } from '../../../support/office/an-office.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

// A CommonJS module: its function is the default of its default.
const withFormats = (formats.default as unknown as { default?: typeof formats.default }).default ?? formats.default

type Operation = {
  readonly responses: Record<string, { content?: Record<string, { schema?: object }> }>
}
type Document = {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: { readonly Problem: object } }
}

describe('the OpenAPI document', () => {
  it('is one, by the schema of OpenAPI 3.1', async () => {
    const door = await aDoor('sqlite')
    const document = (await door.ask({ headers: {} }, 'GET', '/openapi.json')).json
    const result = await new Validator().validate(document)
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
  })

  it('names every route once, as the page for people does', async () => {
    const door = await aDoor('sqlite')
    const document = (await door.ask({ headers: {} }, 'GET', '/openapi.json')).json as Document
    const page = (await door.ask({ headers: {} }, 'GET', '/docs')).bytes.toString('utf8')
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual(door.routes.map(({ method, path }) => `${method} ${path}`).sort())
    expect(new Set(door.routes.map(({ operation }) => operation)).size).toBe(door.routes.length)
    for (const { operation } of door.routes) expect(page).toContain(`id="${operation}"`)
  })
})

describe.each(DATABASES)('every answer, over %s', (database) => {
  it('to requests drawn from the document, and to hostile ones, is one that the document describes', async () => {
    const { door, kiosk, check } = await aCheckedDoor()
    await fc.assert(
      fc.asyncProperty(fc.nat(door.routes.length - 1), fc.infiniteStream(fc.nat()), async (nth, draws) => {
        const route = door.routes[nth]!
        // What ends the caller's own session or kiosk is tried elsewhere.
        if (['signOut', 'unpairKiosk', 'closeStation', 'changePassword'].includes(route.operation)) return
        const request = aRequestFor(route, draws, { stationId: kiosk.stationId, nodeId: door.city.nodeId })
        check(route, await askAs(door, kiosk, route, request.url, request.body))
      }),
      { numRuns: database === 'sqlite' ? 400 : 150 },
    )
    expect(door.log).toEqual([])
  })

  it('to hostile texts in every place of an address and a body is a refusal, and never a failure', async () => {
    const { door, kiosk, check } = await aCheckedDoor()
    for (const route of door.routes.filter(({ path }) => path.startsWith('/v1/'))) {
      if (['signOut', 'unpairKiosk', 'closeStation'].includes(route.operation)) continue
      for (const text of hostileTexts) {
        const url = route.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
          name === 'stationId' && route.access.by === 'station' ? kiosk.stationId : inUrl(text),
        )
        const reply = await askAs(
          door,
          kiosk,
          route,
          `${url}?from=${inUrl(text)}`,
          route.body ? { [text]: text } : undefined,
        )
        if (reply.status >= 500) throw new Error(`${route.method} ${url}: ${reply.status}`)
        if (reply.status !== 404) check(route, reply)
      }
    }
    expect(door.log).toEqual([])
  })

  it('to a body that is no JSON, is cut off, or is too large is a problem by its name', async () => {
    const { door } = await aCheckedDoor()
    const admin = await door.officer('admin')
    const post = (body: string | Buffer, headers = {}) => door.ask(admin, 'POST', '/v1/nodes', { body, headers })
    expect((await post('{"parentId":')).json.type).toMatch(/not-valid$/)
    expect((await post('<xml/>', { 'content-type': 'application/xml' })).json.type).toMatch(/not-valid$/)
    expect((await post(Buffer.alloc(1_048_577, ' '))).json.type).toMatch(/too-large$/)
    expect((await post('[[[[[[[['.repeat(10_000))).json.type).toMatch(/not-valid$/)
    expect((await post('{"__proto__":{"role":"admin"},"parentId":"x","name":"y"}')).json.type).toMatch(/not-valid$/)
  })

  async function aCheckedDoor() {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    await kiosk.ask(door, 'PUT', `/v1/stations/${kiosk.stationId}/day-sheets`, aBatch({ sheets: [someSheet()] }))
    const document = (await door.ask({ headers: {} }, 'GET', '/openapi.json')).json as Document
    const ajv = new Ajv2020({ strict: false })
    withFormats(ajv)
    ajv.addSchema({ $id: 'office', components: document.components })
    const validators = new Map<object, ValidateFunction>()
    // Made once for each: that takes longer than a hundred answers.
    const validatorOf = (schema: object) => {
      const inOffice = JSON.stringify(schema).replaceAll('"#/components', '"office#/components')
      const validator = validators.get(schema) ?? ajv.compile(JSON.parse(inOffice))
      validators.set(schema, validator)
      return validator
    }
    const check = (route: Route, reply: Reply) => {
      const where = `${route.method} ${route.path} → ${reply.status}`
      const described = document.paths[route.path]?.[route.method.toLowerCase()]?.responses[reply.status]
      if (!described) throw new Error(`${where} is not described: ${reply.bytes.toString('utf8').slice(0, 300)}`)
      if (reply.status === 304 || reply.status === 204) return expect(reply.bytes).toHaveLength(0)
      const type = String(reply.headers['content-type'])
      const media = described.content?.[type] ?? described.content?.[type.split(';')[0]!]
      if (!media) throw new Error(`${where} has a content type that is not described: ${type}`)
      if (!media.schema || !/json/.test(type)) return
      const isDescribed = validatorOf(media.schema)
      if (!isDescribed(reply.json)) throw new Error(`${where}: ${ajv.errorsText(isDescribed.errors)}`)
    }
    return { door, kiosk, check }
  }
})

async function askAs(door: ADoor, kiosk: AKiosk, route: Route, url: string, body: unknown): Promise<Reply> {
  if (route.access.by === 'station' || route.operation === 'enrol') return kiosk.ask(door, route.method, url, body)
  const as = route.access.by === 'officer' ? await door.officer('admin') : { headers: {} }
  return door.ask(as, route.method, url, body === undefined ? {} : { body })
}

function someSheet() {
  return aDaySheet({ date: '2026-01-16', counts: { 'visits all': 3, 'visits hour:08': 3 }, riders: [1, 2] })
}
