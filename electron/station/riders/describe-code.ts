import type { CodeState, RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { bytesToSign, formatRiderCode, type RiderCodeFields } from '../../../shared/rider-code/rider-code.ts'
import { dateOfEpochDay } from '../../../shared/time/business-date.ts'
import { signRiderCode } from '../keys/rider-code-keys.ts'
import type { StationContext } from '../station-context.ts'
import { judgeCode } from './judge-code.ts'
import type { IssuedCode } from './rider-store.ts'

/**
 * A code as an attendant may show and print it. Its text is signed anew each time: Ed25519 always gives the same
 * signature, so that no code that opens a door lies in the database.
 */
export function describeCode(context: StationContext, code: IssuedCode): RiderCode {
  const signedBytes = bytesToSign(fieldsOf(context, code))
  return {
    codeId: code.codeId,
    text: formatRiderCode(signedBytes, signRiderCode(context.signingKey, signedBytes)),
    cardNumber: code.cardNumber,
    issuedOn: dateOfEpochDay(code.issueDay),
    expiresOn: dateOfEpochDay(code.expiryDay),
    state: codeStateOf(context, code),
  }
}

export function codeStateOf(context: StationContext, code: IssuedCode): CodeState {
  const reason = judgeCode(context, code)
  return reason === 'revoked' || reason === 'expired' ? reason : 'valid'
}

/** What a code of this station says. */
export function fieldsOf(
  { signingKey }: Pick<StationContext, 'signingKey'>,
  code: Pick<IssuedCode, 'riderRef' | 'serial' | 'issueDay' | 'expiryDay'>,
): RiderCodeFields {
  const { riderRef, serial, issueDay, expiryDay } = code
  return { issuerKeyId: signingKey.keyId, riderId: riderRef.slice('r-'.length), serial, issueDay, expiryDay }
}
