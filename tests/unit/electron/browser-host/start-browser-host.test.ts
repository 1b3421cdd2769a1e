import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BrowserHost, startBrowserHost } from '../../../../electron/browser-host/start-browser-host.ts'
import { CONTENT_SECURITY_POLICY } from '../../../../electron/hosts/content-security-policy.ts'
import { aFakeStation } from '../../../support/a-fake-station.ts'
import { aTab } from '../../../support/a-tab.ts'

const SCREEN = '00000000-0000-4000-8000-000000000000'

let folder: string
let pagesDir: string
let host: BrowserHost
let forgotten: Promise<string>
let cookie: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'browser-host-'))
  pagesDir = join(folder, 'renderer')
  mkdirSync(join(pagesDir, 'assets'), { recursive: true })
  writeFileSync(join(pagesDir, 'index.html'), '<title>a page</title>')
  writeFileSync(join(pagesDir, 'assets', 'decoder.wasm'), 'wasm')
  writeFileSync(join(folder, 'secret.json'), '{"secret": true}')
  const station = aFakeStation({ 'station.overview': () => ({ state: 'not-set-up', suggestedTimeZone: 'UTC' }) })
  let onForgotten = (_screenId: string) => {}
  forgotten = new Promise((resolve) => {
    onForgotten = resolve
  })
  host = await startBrowserHost({
    station: { ...station, forgetScreen: ({ screenId }) => onForgotten(screenId) },
    pagesDir,
    port: 0,
    absenceMs: 0,
  })
  cookie = (await ask('GET', pathOf(host.address))).headers['set-cookie']?.[0]?.split(';')[0] ?? ''
})

afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

type Headers = Readonly<Record<string, string>>

/** As raw as possible: paths and headers leave as they are written here. */
function ask(method: string, path: string, headers: Headers = {}, body = '') {
  const { hostname, port } = new URL(host.origin)
  return new Promise<{ status: number; headers: import('node:http').IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const sent = request({ hostname, port, method, path, headers }, async (response) => {
        const pieces: Buffer[] = []
        for await (const piece of response) pieces.push(piece)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(pieces).toString() })
      })
      sent.once('error', reject)
      sent.end(body)
    },
  )
}

const pathOf = (address: string) => address.slice(new URL(address).origin.length)
const asTab = (): Headers => ({
  cookie,
  origin: host.origin,
  'content-type': 'application/json',
  'x-screen-id': SCREEN,
})
const callOverview = (headers: Headers, body = '') => ask('POST', '/call/station.overview', headers, body)

test('admits the printed address with a cookie that scripts and other sites cannot use, and takes the token out of it', async () => {
  const answer = await ask('GET', `${pathOf(host.address)}&print=ticket`)
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe('/?print=ticket')
  expect(answer.headers['set-cookie']?.[0]).toMatch(/^rider-station-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/)
})

test('admits an address made for one page once', async () => {
  const once = pathOf(host.addressOnce('/?print=ticket'))
  expect((await ask('GET', once)).status).toBe(303)
  expect((await ask('GET', once)).status).toBe(403)
  expect((await ask('GET', pathOf(host.address))).status).toBe(303)
})

test.each(['/', '/?token=', '/?token=wrong', '/index.html', '/assets/decoder.wasm', `/listen?screen=${SCREEN}`])(
  'shows nothing at %s without the token',
  async (path) => {
    const answer = await ask('GET', path)
    expect(answer.status).toBeGreaterThanOrEqual(401)
    expect(answer.text).not.toContain('a page')
  },
)

test('answers a call of its own page', async () => {
  const answer = await callOverview(asTab())
  expect(JSON.parse(answer.text)).toMatchObject({ ok: true })
})

test.each<[string, () => Headers]>([
  ['without the cookie', () => ({ ...asTab(), cookie: '' })],
  ['with a wrong cookie', () => ({ ...asTab(), cookie: `${cookie}x` })],
  ['without an origin', () => ({ cookie, 'content-type': 'application/json', 'x-screen-id': SCREEN })],
  ['from another origin', () => ({ ...asTab(), origin: 'https://evil.example' })],
  ['from an opaque origin', () => ({ ...asTab(), origin: 'null' })],
  ['from another port', () => ({ ...asTab(), origin: 'http://127.0.0.1:1' })],
  ['under a name pointed at this machine', () => ({ ...asTab(), host: `evil.example:${new URL(host.origin).port}` })],
  ['under another spelling of this machine', () => ({ ...asTab(), host: `localhost:${new URL(host.origin).port}` })],
  ['that a browser marks as of another site', () => ({ ...asTab(), 'sec-fetch-site': 'cross-site' })],
])('turns a call away that comes %s', async (_how, headers) => {
  const answer = await callOverview(headers())
  expect(answer.status).toBeGreaterThanOrEqual(401)
  expect(answer.text).not.toContain('not-set-up')
})

test.each<[string, () => Headers, string]>([
  ['that is not said to be JSON', () => ({ ...asTab(), 'content-type': 'text/plain' }), '{}'],
  ['that is not JSON', asTab, '{"text":'],
  ['of more than a megabyte', asTab, JSON.stringify('A'.repeat(1_000_001))],
  ['of ten megabytes', asTab, JSON.stringify('A'.repeat(10_000_000))],
  ['of a screen without a name', () => ({ ...asTab(), 'x-screen-id': '' }), ''],
  ['of a screen with a made-up name', () => ({ ...asTab(), 'x-screen-id': '../../x' }), ''],
])('refuses an input %s, and answers the next', async (_what, headers, body) => {
  expect(JSON.parse((await callOverview(headers(), body)).text)).toMatchObject({ refusal: { code: 'invalid-input' } })
  expect(JSON.parse((await callOverview(asTab())).text)).toMatchObject({ ok: true })
})

test('serves the page and its files with the policy, and each file as what it is', async () => {
  const page = await ask('GET', '/', { cookie })
  expect(page.text).toContain('a page')
  expect(page.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
  expect(page.headers['permissions-policy']).toMatch(/^camera=\(self\), microphone=\(\)/)
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  const decoder = await ask('GET', '/assets/decoder.wasm', { cookie })
  expect(decoder.headers['content-type']).toBe('application/wasm')
})

test.each([
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/assets/..%2f..%2fsecret.json',
  '/%2e%2e%5csecret.json',
  '/..\\secret.json',
  '//secret.json',
  '/%00secret.json',
  '/index.html%00.json',
  '/%',
  '/assets',
  '/assets/',
])('has nothing at %s', async (path) => {
  const answer = await ask('GET', path, { cookie })
  expect(answer.status).toBe(404)
  expect(answer.text).not.toContain('secret')
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'])('does nothing for %s on a page', async (method) => {
  expect((await ask(method, '/', asTab())).status).toBe(405)
})

test('tells the station when a tab has gone', async () => {
  const tab = await aTab(host)
  await tab.transport.call('station.overview', undefined)
  tab.close()
  expect(await forgotten).toMatch(/^[0-9a-f-]{36}$/)
})
