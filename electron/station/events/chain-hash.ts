import { hash } from 'node:crypto'

/** A row of the log as its hash covers it. */
export type ChainedRow = {
  readonly seq: number
  readonly kind: string
  readonly occurredAt: number
  readonly businessDate: string
  /** JSON text, exactly as stored. */
  readonly payload: string
}

/**
 * SHA-256 over the hash of the row before and every value of this row. The JSON array keeps the values apart, so that
 * no text can slide from one column into the next.
 */
export function chainHash(previousHash: Uint8Array, row: ChainedRow): Buffer {
  const values = JSON.stringify([row.seq, row.kind, row.occurredAt, row.businessDate, row.payload])
  return hash('sha256', Buffer.concat([previousHash, Buffer.from(values)]), 'buffer')
}

/** Not every driver of SQLite gives a blob as the `Buffer` that it is to us: an `ArrayBuffer` is the same hash. */
export function isSameHash(computed: Uint8Array, stored: Uint8Array): boolean {
  return Buffer.from(computed).equals(Buffer.from(stored))
}
