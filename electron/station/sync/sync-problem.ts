import type { SyncProblemCode } from '../../../shared/sync/sync-problem.ts'

/** Why a call to the office came to nothing. Whatever it is, the sheets are still pending and nothing is lost. */
export class SyncProblem extends Error {
  override readonly name = 'SyncProblem'
  readonly code: SyncProblemCode
  /** How long the office asks to be left alone. */
  readonly retryAfterMs: number | null

  constructor(code: SyncProblemCode, detail: string, retryAfterMs: number | null = null) {
    super(detail)
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** The problem behind a failed connection, by the codes of Node, OpenSSL and c-ares. */
export function problemOfConnection(fault: unknown): SyncProblem {
  if (fault instanceof SyncProblem) return fault
  const code = codeOf(fault)
  const detail = fault instanceof Error ? `${code} ${fault.message}`.trim().slice(0, 200) : String(fault)
  return new SyncProblem(problemCodeOf(code), detail)
}

const CODES: Readonly<Partial<Record<SyncProblemCode, readonly string[]>>> = {
  'no-network': ['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EHOSTUNREACH'],
  'name-not-found': ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'ESERVFAIL'],
  'certificate-untrusted': [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'CERT_REJECTED',
    'CERT_REVOKED',
    'INVALID_CA',
    'INVALID_PURPOSE',
  ],
  'certificate-other-name': ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
  'certificate-out-of-time': ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
}

function problemCodeOf(code: string): SyncProblemCode {
  for (const [problem, codes] of Object.entries(CODES)) {
    if (codes.includes(code)) return problem as keyof typeof CODES
  }
  if (code.startsWith('ERR_PROXY')) return 'proxy'
  if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) return 'no-secure-connection'
  return code.startsWith('HPE_') ? 'broken-answer' : 'unreachable'
}

function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return ''
  // Several addresses were tried, each with a fault of its own.
  if (fault instanceof AggregateError && fault.errors.length > 0) return codeOf(fault.errors[0])
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
}
