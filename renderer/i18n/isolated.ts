/**
 * A name inside a sentence: whichever way it is written, the words around it stay in their order (Unicode FSI and PDI).
 * In markup `bdi` does the same.
 */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
