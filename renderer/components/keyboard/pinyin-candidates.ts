/** Syllables and the characters that are read so, the likelier in names first. */
export type PinyinTable = Readonly<Record<string, string>>

/**
 * The characters that letters typed so far may stand for: of the very syllable first, then of those that begin so.
 * One character at a time, which is how a name is typed; no sentence is guessed.
 */
export function pinyinCandidates(table: PinyinTable, letters: string): readonly string[] {
  if (letters === '') return []
  const exact = Object.hasOwn(table, letters) ? [...(table[letters] ?? '')] : []
  const longer = Object.keys(table).filter((syllable) => syllable !== letters && syllable.startsWith(letters))
  // The likeliest of each longer syllable, then the second of each: enough to see that more letters will help.
  const more = RANKS.flatMap((rank) => longer.map((syllable) => [...(table[syllable] ?? '')][rank] ?? ''))
  return [...new Set([...exact, ...more.filter((character) => character !== '')])]
}

const RANKS = [0, 1, 2, 3]
