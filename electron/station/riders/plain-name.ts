/**
 * A name as it is compared: full-width letters and the joined forms of Arabic ones are the same letters, and so are
 * capitals.
 *
 *     plainName('ＷＡＮＧ')  // → 'wang'
 */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
