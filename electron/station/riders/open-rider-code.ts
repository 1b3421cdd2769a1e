import { hash } from 'node:crypto'
import type { CodeId, RiderRef } from '../../../shared/ids/ids.ts'
import { parseRiderCode } from '../../../shared/rider-code/rider-code.ts'
import { isSignedBy } from '../keys/rider-code-keys.ts'
import type { StationContext } from '../station-context.ts'
import type { CodeValidity } from './judge-code.ts'

export type OpenedRiderCode =
  | ({ readonly outcome: 'genuine'; readonly riderRef: RiderRef } & CodeValidity)
  | { readonly outcome: 'refused'; readonly reason: 'malformed' | 'unknown-issuer' | 'altered' }

/** Reads a rider code and checks its signature against the issuers this station trusts, itself included. */
export function openRiderCode(context: StationContext, text: string): OpenedRiderCode {
  const parsed = parseRiderCode(text)
  if (!parsed) return { outcome: 'refused', reason: 'malformed' }
  const { fields, signedBytes, signature } = parsed

  const issuer = context.issuerKey(fields.issuerKeyId)
  if (!issuer) return { outcome: 'refused', reason: 'unknown-issuer' }
  if (!isSignedBy(issuer, signedBytes, signature)) return { outcome: 'refused', reason: 'altered' }

  const { issueDay, expiryDay } = fields
  return {
    outcome: 'genuine',
    riderRef: `r-${fields.riderId}` as RiderRef,
    codeId: codeIdOf(signedBytes),
    issueDay,
    expiryDay,
  }
}

/** The id that one signed code is revoked by. */
export function codeIdOf(signedBytes: Uint8Array): CodeId {
  return hash('sha256', signedBytes, 'hex').slice(0, 16) as CodeId
}
