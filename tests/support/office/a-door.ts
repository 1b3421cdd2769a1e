import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import { allRoutes } from '../../../office/api/all-routes.ts'
import { createServer } from '../../../office/http/create-server.ts'
import type { Route } from '../../../office/http/route.ts'
import { newId } from '../../../office/new-id.ts'
import { addOfficer } from '../../../office/officers/officer-store.ts'
import type { Role, Scope } from '../../../office/officers/rights.ts'
import { hashSecret } from '../../../office/officers/secret.ts'
import type { OfficeSettings } from '../../../office/settings/office-settings.ts'
import { keyIdOf } from '../../../office/stations/station-store.ts'
import type { Node } from '../../../office/tree/node-store.ts'
import { SIGNATURE_LABEL, signatureBase, signatureParams } from '../../../shared/upstream/signature-base.ts'
import { type ATestOffice, anOffice, type DatabaseName } from './an-office.ts'

export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  readonly bytes: Buffer
  /** Undefined for what is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every route.
  readonly json: any
}

export type Asked = {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Whoever calls, by the headers that prove it. */
export type As = { readonly headers: Readonly<Record<string, string>> }

export type ADoor = ATestOffice & {
  readonly routes: readonly Route[]
  readonly log: readonly string[]
  ask(as: As, method: string, url: string, asked?: Asked): Promise<Reply>
  officer(role: Role, top?: Node, login?: string): Promise<As>
  token(scopes: readonly Scope[], top?: Node): Promise<As>
}

export const NOBODY: As = { headers: {} }

/** An office with its door open, for calls without a network. */
export async function aDoor(database: DatabaseName, settings: Partial<OfficeSettings> = {}): Promise<ADoor> {
  const test = await anOffice(database, { officeAddress: 'https://office.example', ...settings })
  const { office, clock, city } = test
  const log: string[] = []
  const routes = allRoutes('test', () => null)
  const server = createServer({ office, routes, log: (line) => log.push(line) })
  onTestFinished(() => server.close())
  let made = 0
  return {
    ...test,
    routes,
    log,
    async ask(as, method, url, { body, headers = {} } = {}) {
      const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
      const sent = {
        method: method as NonNullable<InjectOptions['method']>,
        url,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...as.headers,
          ...headers,
        },
        ...(body === undefined ? {} : { payload: isRaw ? body : JSON.stringify(body) }),
      }
      const { statusCode, headers: answered, rawPayload } = await server.inject(sent)
      const isJson = /json/.test(String(answered['content-type'] ?? '')) && rawPayload.length > 0
      return {
        status: statusCode,
        headers: answered,
        bytes: rawPayload,
        json: isJson ? JSON.parse(rawPayload.toString('utf8')) : undefined,
      }
    },
    async officer(role, top = city, login = `${role}-${++made}`) {
      const officerId = newId(office)
      const secret = `session-of-${login}-${officerId}`
      const now = clock.now()
      await office.db.write(async (trx) => {
        await addOfficer(trx, {
          officer_id: officerId,
          login,
          name: login,
          node_id: top.nodeId,
          role,
          password: '',
          must_change: 0,
          made_at: now,
        })
        const session = { session_hash: hashSecret(secret), officer_id: officerId, begun_at: now, used_at: now }
        await trx.insertInto('session').values(session).execute()
      })
      return { headers: { cookie: `office-session=${secret}` } }
    },
    async token(scopes, top = city) {
      const secret = `token-${++made}-${'x'.repeat(30)}`
      await office.db.write((trx) =>
        trx
          .insertInto('api_token')
          .values({
            token_id: newId(office),
            token_hash: hashSecret(secret),
            name: 'test',
            node_id: top.nodeId,
            scopes: scopes.join(' '),
            made_by: 'test',
            made_at: clock.now(),
            expires_at: clock.now() + 86_400_000,
            ended_at: null,
            used_at: null,
          })
          .execute(),
      )
      return { headers: { authorization: `Bearer ${secret}` } }
    },
  }
}

export type AKiosk = {
  readonly publicKey: string
  /** Calls a route with the kiosk's signature. */
  ask(
    door: Pick<ADoor, 'ask'>,
    method: string,
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Reply>
  /** Signs a text as it stands, as for a file. */
  sign(text: string): string
}

export function aKiosk(): AKiosk {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const hex = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
  return {
    publicKey: hex,
    ask(door, method, url, body, headers = {}) {
      const payload = body === undefined ? undefined : JSON.stringify(body)
      return door.ask(NOBODY, method, url, {
        ...(payload === undefined ? {} : { body: payload }),
        headers: { ...signedHeaders(privateKey, hex, method, url, payload), ...headers },
      })
    },
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('hex'),
  }
}

/** What a station sends along with a request, by RFC 9421. */
export function signedHeaders(
  privateKey: KeyObject,
  publicKey: string,
  method: string,
  url: string,
  payload: string | undefined,
): Record<string, string> {
  const [path = '', query] = url.split(/\?(.*)/s, 2)
  const digest =
    payload === undefined ? undefined : `sha-256=:${createHash('sha256').update(payload).digest('base64')}:`
  const parts = { method, path, query: `?${query ?? ''}`, ...(digest === undefined ? {} : { contentDigest: digest }) }
  const parameters = { created: 1_768_536_000, keyId: keyIdOf(publicKey) }
  const signature = sign(null, Buffer.from(signatureBase(parts, parameters), 'utf8'), privateKey).toString('base64')
  return {
    'signature-input': `${SIGNATURE_LABEL}=${signatureParams(parts, parameters)}`,
    signature: `${SIGNATURE_LABEL}=:${signature}:`,
    ...(digest === undefined ? {} : { 'content-digest': digest }),
  }
}

/** Pairs a kiosk with a new station, the way that an officer and an installer do. */
export async function aPairedKiosk(
  door: ADoor,
  street: Node,
  code?: string,
): Promise<AKiosk & { readonly stationId: string }> {
  const { stationId } = await door.station(street, code)
  const kiosk = aKiosk()
  await pair(door, stationId, kiosk)
  return { ...kiosk, stationId }
}

/** Its rider codes a kiosk signs with a key that it brings along whenever it is paired anew. */
export async function pair(
  door: ADoor,
  stationId: string,
  kiosk: AKiosk,
  issuerPublicKey = kiosk.publicKey,
): Promise<Reply> {
  const made = await door.ask(await door.officer('editor'), 'POST', `/v1/stations/${stationId}/pairing-codes`)
  const { pairingCode } = made.json
  const enrolment = { pairingCode, publicKey: kiosk.publicKey, issuerPublicKey, version: '1' }
  return kiosk.ask(door, 'POST', '/v1/enrolments', enrolment)
}
