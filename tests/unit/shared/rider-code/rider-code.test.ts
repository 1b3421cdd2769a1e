import { createHash, createPublicKey, verify } from 'node:crypto'
import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import {
  bytesToSign,
  formatRiderCode,
  parseRiderCode,
  RIDER_CODE_LENGTH,
} from '../../../../shared/rider-code/rider-code.ts'
import { aForeignIssuer } from '../../../support/a-foreign-issuer.ts'
import { anyText } from '../../../support/any-text.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => Buffer.from(all).toString('hex'))
const uint16 = fc.nat({ max: 65_535 })
const anyFields = fc.record({
  issuerKeyId: hex(6),
  riderId: hex(8),
  serial: uint16,
  issueDay: uint16,
  expiryDay: uint16,
})

describe('the rider code RS1', () => {
  it('is written exactly as its format says, byte by byte', () => {
    const issuer = aForeignIssuer()
    const text = issuer.code({ riderId: '0102030405060708', serial: 0x0a0b, issueDay: 0x5000, expiryDay: 0x52da })
    const bytes = base32Bytes(text.slice(3))
    const publicKey = Buffer.from(issuer.publicKey, 'hex')

    expect(text.slice(0, 3)).toBe('RS1')
    expect(bytes).toHaveLength(85)
    expect(bytes[0]).toBe(1)
    expect(bytes.subarray(1, 7)).toEqual(createHash('sha256').update(publicKey).digest().subarray(0, 6))
    expect(bytes.subarray(7, 21).toString('hex')).toBe('01020304050607080a0b500052da')
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    const signed = Buffer.concat([Buffer.from('RS1', 'ascii'), bytes.subarray(0, 21)])
    expect(verify(null, signed, key, bytes.subarray(21))).toBe(true)
  })

  it('has 139 upper-case letters and digits, which fit QR version 6 at level M in alphanumeric mode', () => {
    const text = aForeignIssuer().code()
    expect(text).toMatch(/^RS1[A-Z2-7]{136}$/)
    expect(text).toHaveLength(139)
    expect(RIDER_CODE_LENGTH).toBe(139)

    const drawn = QRCode.create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
    expect(drawn.version).toBe(6)
    expect(drawn.modules.size).toBe(41)
    // Drawn without a word about modes, as the screens do, it is no larger.
    expect(QRCode.create(text, { errorCorrectionLevel: 'M' }).version).toBe(6)
  })

  it('gives back the fields that went in, whichever they are', () => {
    fc.assert(
      fc.property(anyFields, hex(64), (fields, signature) => {
        const signatureBytes = new Uint8Array(Buffer.from(signature, 'hex'))
        const text = formatRiderCode(bytesToSign(fields), signatureBytes)
        const parsed = parseRiderCode(text)
        expect(parsed?.fields).toEqual(fields)
        expect(parsed?.signature).toEqual(signatureBytes)
        expect(parsed?.signedBytes).toEqual(bytesToSign(fields))
      }),
    )
  })

  it('reads a code that a scanner with caps lock typed in lower case as the same code', () => {
    const text = aForeignIssuer().code()
    expect(parseRiderCode(text.toLowerCase())).toEqual(parseRiderCode(text))
  })

  it('does not read another length, another version, another alphabet or another prefix', () => {
    const text = aForeignIssuer().code()
    expect(parseRiderCode(text.slice(0, -1))).toBeNull()
    expect(parseRiderCode(`${text}A`)).toBeNull()
    expect(parseRiderCode(`RS2${text.slice(3)}`)).toBeNull()
    expect(parseRiderCode(`RS1B${text.slice(4)}`)).toBeNull()
    expect(parseRiderCode(`${text.slice(0, 50)}1${text.slice(51)}`)).toBeNull()
    expect(parseRiderCode(`${text.slice(0, 50)}ſ${text.slice(51)}`)).toBeNull()
    expect(parseRiderCode(`${text.slice(0, 138)}\n`)).toBeNull()
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), (text) => {
        expect(parseRiderCode(text)).toBeNull()
      }),
    )
  })
})

/** Base32 of RFC 4648 once more, in the plainest way, so that the format is not checked against itself. */
function base32Bytes(text: string): Buffer {
  let bits = ''
  for (const letter of text) bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
