import { createHmac } from 'node:crypto'
import type { RiderRef } from '../../../shared/ids/ids.ts'

/** As many bytes as a sketch looks at; fewer tell less about anyone. */
const HASH_BYTES = 8

/** A rider by a reference that is the same at every station: `r-…`. */
export function hashOfRider(sketchKey: Uint8Array, riderRef: RiderRef): Buffer {
  return keyed(sketchKey, riderRef)
}

/** A rider of another scheme by what a code of theirs says, before all but the reference is forgotten. */
export function hashOfSchemeRider(sketchKey: Uint8Array, schemeId: string, subject: string): Buffer {
  return keyed(sketchKey, `${schemeId}\0${subject}`)
}

function keyed(sketchKey: Uint8Array, text: string): Buffer {
  return createHmac('sha256', sketchKey).update(text).digest().subarray(0, HASH_BYTES)
}
