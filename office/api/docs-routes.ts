import { z } from 'zod'
import { describeApi } from '../http/openapi.ts'
import { defineRoute, ok, type Route } from '../http/route.ts'
import { DOCS_STYLE, docsPage } from './docs-page.ts'

const HTML = 'text/html; charset=utf-8'
const CSS = 'text/css; charset=utf-8'
const ANYONE = { by: 'anyone' } as const

/** The API about itself. `routes` are all but these, which are added. */
export function docsRoutes(routes: readonly Route[], version: string): readonly Route[] {
  const own: readonly Route[] = [
    defineRoute({
      method: 'GET',
      path: '/openapi.json',
      operation: 'getOpenApi',
      says: 'This API as an OpenAPI 3.1 document',
      group: 'docs',
      access: ANYONE,
      answers: { 200: { says: 'The document', schema: z.looseObject({ openapi: z.literal('3.1.0') }) } },
      problems: [],
      handle: async () => ok(document()),
    }),
    page('/docs', 'getDocs', 'This API as a page', HTML, () => html()),
    page('/docs.css', 'getDocsStyle', 'How that page looks', CSS, () => DOCS_STYLE),
  ]
  const all = [...routes, ...own]
  const document = once(() => describeApi(all, version))
  const html = once(() => docsPage(all, version))
  return own
}

/** Described when somebody asks: it takes longer than all else that an office does before it is open. */
function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function page(path: string, operation: string, says: string, contentType: string, text: () => string): Route {
  return defineRoute({
    method: 'GET',
    path,
    operation,
    says,
    group: 'docs',
    access: ANYONE,
    answers: { 200: { says, contentTypes: [contentType] } },
    problems: [],
    handle: async () => ({ status: 200, body: text(), contentType }),
  })
}
