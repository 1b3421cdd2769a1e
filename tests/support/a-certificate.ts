/** X.509 certificates made on the spot (RFC 5280, in DER), good and bad in every way that a station must tell apart. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

export type AnAuthority = {
  readonly pem: string
  /** A certificate and key for a server. `name` is a DNS name or an IPv4 address. */
  issue(server?: { name?: string; from?: Date; until?: Date }): { readonly cert: string; readonly key: string }
}

type Validity = { readonly from: Date; readonly until: Date }

const YEAR_MS = 365 * 86_400_000
const now = () => Date.now()
const usual = (): Validity => ({ from: new Date(now() - YEAR_MS), until: new Date(now() + YEAR_MS) })

/** An authority of its own, which nobody trusts who was not told to. */
export function anAuthority(name = 'Test Authority'): AnAuthority {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const isAuthority = extension('551d13', true, sequence(der(0x01, Buffer.from([0xff]))))
  const certificate = (subject: string, key: KeyObject, validity: Validity, extensions: readonly Buffer[]) =>
    pemOf(certificateOf({ issuer: name, subject, key, validity, extensions, signer: privateKey }))
  return {
    pem: certificate(name, publicKey, usual(), [isAuthority]),
    issue({ name: server = '127.0.0.1', ...dates } = {}) {
      const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const names = extension('551d11', false, sequence(generalName(server)))
      return {
        cert: certificate(server, pair.publicKey, { ...usual(), ...dates }, [names]),
        key: pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      }
    },
  }
}

type Certificate = {
  readonly issuer: string
  readonly subject: string
  readonly key: KeyObject
  readonly validity: Validity
  readonly extensions: readonly Buffer[]
  readonly signer: KeyObject
}

function certificateOf({ issuer, subject, key, validity, extensions, signer }: Certificate): Buffer {
  const algorithm = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')))
  const toSign = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    sequence(timeOf(validity.from), timeOf(validity.until)),
    nameOf(subject),
    key.export({ format: 'der', type: 'spki' }),
    der(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', toSign, signer)
  return sequence(toSign, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])))
}

function nameOf(commonName: string): Buffer {
  const value = sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(commonName)))
  return sequence(der(0x31, value))
}

function timeOf(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  return der(0x18, Buffer.from(digits))
}

function extension(oid: string, isCritical: boolean, value: Buffer): Buffer {
  const critical = isCritical ? [der(0x01, Buffer.from([0xff]))] : []
  return sequence(der(0x06, Buffer.from(oid, 'hex')), ...critical, der(0x04, value))
}

function generalName(name: string): Buffer {
  const address = /^\d+\.\d+\.\d+\.\d+$/.test(name)
  return address ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function pemOf(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
