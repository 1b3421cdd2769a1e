import { z } from 'zod'

/** A text as it was sent, which every database can hold. */
export const storableText = (maxLength: number) => z.string().max(maxLength).refine(isStorable, 'not-storable')

/** Of all that a text may have in it, PostgreSQL holds no NUL. */
export function isStorable(text: string): boolean {
  return !text.includes('\0')
}
