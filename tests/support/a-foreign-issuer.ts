import {
  newSigningKey,
  publicKeyHexOf,
  type SigningKey,
  signingKeyOf,
  signRiderCode,
} from '../../electron/station/keys/rider-code-keys.ts'
import { bytesToSign, formatRiderCode, type RiderCodeFields } from '../../shared/rider-code/rider-code.ts'
import { type BusinessDate, epochDayOf } from '../../shared/time/business-date.ts'

export type AnIssuer = {
  readonly key: SigningKey
  readonly publicKey: string
  /** A signed code, valid through 2026 unless said otherwise. */
  code(fields?: Partial<RiderCodeFields>): string
}

/** Another station that issues rider codes, with a key of its own or the given one. */
export function aForeignIssuer(key: SigningKey = signingKeyOf(newSigningKey())): AnIssuer {
  return {
    key,
    publicKey: publicKeyHexOf(key),
    code(fields = {}) {
      const signedBytes = bytesToSign({
        issuerKeyId: key.keyId,
        riderId: '00112233445566ff',
        serial: 1,
        issueDay: epochDayOf('2026-01-01' as BusinessDate),
        expiryDay: epochDayOf('2026-12-31' as BusinessDate),
        ...fields,
      })
      return formatRiderCode(signedBytes, signRiderCode(key, signedBytes))
    },
  }
}
