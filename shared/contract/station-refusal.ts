import type { OutageReason, RefusalCode } from './envelope.ts'

/**
 * Thrown by a use case for a request that makes no sense now, and by the client for any refused call.
 * `message` is for logs and attendants, in English; screens word the code themselves.
 */
export class StationRefusal extends Error {
  override readonly name = 'StationRefusal'
  readonly code: RefusalCode
  /** With `out-of-service`. */
  readonly reason: OutageReason | undefined

  constructor(code: RefusalCode, message: string, reason?: OutageReason) {
    super(message)
    this.code = code
    this.reason = reason
  }
}
