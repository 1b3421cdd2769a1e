/** Ids of rider codes out of a text, one a line or with commas between; and what of it is no such id. */
export function readCodeIds(text: string): {
  readonly codeIds: readonly string[]
  readonly strange: readonly string[]
} {
  const words = text
    .toLowerCase()
    .split(/[\s,;，；、]+/)
    .filter((word) => word !== '')
  const isId = (word: string) => /^[0-9a-f]{16}$/.test(word)
  return { codeIds: [...new Set(words.filter(isId))], strange: words.filter((word) => !isId(word)) }
}
