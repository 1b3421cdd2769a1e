import type { Refusal } from './envelope.ts'

/** The longest input of one call, as JSON. The largest honest one, settings with every trusted issuer, is half of it. */
export const MAX_INPUT_LENGTH = 1_000_000

export type PlainInput =
  | { readonly ok: true; readonly text: string; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * What a call may carry over any transport: plain values that JSON can say. Cycles, functions and megabytes are
 * refused on the near side of the bridge, alike over all transports. No input at all is the empty text.
 */
export function plainInput(input: unknown): PlainInput {
  if (input === undefined) return { ok: true, text: '', value: undefined }
  const text = toJson(input)
  if (text === undefined) return refused('The input is not plain: it cannot be said in JSON.')
  if (text.length > MAX_INPUT_LENGTH) return refused('The input is too large.')
  return { ok: true, text, value: JSON.parse(text) }
}

function toJson(input: unknown): string | undefined {
  try {
    return JSON.stringify(input)
  } catch {
    // A cycle, a bigint, or a toJSON that throws: all of them are the caller's mistake.
    return undefined
  }
}

function refused(message: string): PlainInput {
  return { ok: false, refusal: { code: 'invalid-input', message } }
}
