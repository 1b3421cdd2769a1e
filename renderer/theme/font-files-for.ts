/**
 * The font files that a text is drawn with, by the `@font-face` rules of a style sheet: of each character's first family
 * that has it, in the order of the sheet. What no family has is left out.
 */
export function fontFilesFor(text: string, css: string): readonly string[] {
  const faces = [...css.matchAll(FONT_FACE)].flatMap(([, body]) => faceOf(body ?? ''))
  const files = new Set<string>()
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0
    const covering = faces.filter(({ ranges }) => ranges.some(({ from, to }) => from <= codePoint && codePoint <= to))
    // Within a family the last rule that covers a character has it.
    const face = covering.findLast(({ family }) => family === covering[0]?.family)
    if (face) files.add(face.file)
  }
  return [...files]
}

type Face = { readonly family: string; readonly file: string; readonly ranges: readonly Range[] }
type Range = { readonly from: number; readonly to: number }

const FONT_FACE = /@font-face\s*\{([^}]*)\}/g

function faceOf(body: string): readonly Face[] {
  const [, family] = /font-family:\s*([^;]*)/.exec(body) ?? []
  const [, file] = /url\(["']?([^"')]*)/.exec(body) ?? []
  const [, ranges] = /unicode-range:\s*([^;]*)/.exec(body) ?? []
  return family && file && ranges ? [{ family, file, ranges: ranges.split(',').map(rangeOf) }] : []
}

/** `U+4E00`, `U+4E00-4EFF` or `U+4E??`. */
function rangeOf(written: string): Range {
  const [first = '', last = first] = written.trim().replace(/^U\+/i, '').split('-')
  return { from: Number.parseInt(first.replaceAll('?', '0'), 16), to: Number.parseInt(last.replaceAll('?', 'F'), 16) }
}
