import type { RequestId } from '../../shared/ids/ids.ts'

/** An id for one thing that is meant once: a command asked again with it is not carried out again. */
export function newRequestId(): RequestId {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex as RequestId // 16 bytes are 32 hex digits
}
