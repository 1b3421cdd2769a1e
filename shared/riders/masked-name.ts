/**
 * The name as a screen in a public room may show it: the first character, then `**`. 王小明 → 王**, Ainur → A**,
 * ئاينۇر → ئ**. It never tells how long the name is. Invisible and control characters are not shown.
 */
export function maskName(name: string): string {
  const first = firstGrapheme(name.normalize('NFC').replace(INVISIBLE, '').trim())
  return first === '' ? '**' : `${first}**`
}

// Controls, format characters (bidirectional overrides, zero-width), private use and lone surrogates.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A letter with three marks is a letter; with forty it would run over the screen. */
const LONGEST_GRAPHEME = 4

function firstGrapheme(text: string): string {
  const [first] = graphemes.segment(text)
  return [...(first?.segment ?? '')].slice(0, LONGEST_GRAPHEME).join('')
}
