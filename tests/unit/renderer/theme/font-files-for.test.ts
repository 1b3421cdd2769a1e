import { describe, expect, it } from 'vitest'
import { fontFilesFor } from '../../../../renderer/theme/font-files-for.ts'

const face = (family: string, file: string, ranges: string) =>
  `@font-face{font-family:${family};font-display:swap;src:url(/assets/${file})format("woff2");unicode-range:${ranges}}`

const CSS = [
  face('Han', 'han-rare.woff2', 'U+9F00-9FFF,U+4E00'),
  face('Han', 'han-common.woff2', 'U+4E??'),
  face('Han', 'han-latin.woff2', 'U+??'),
  face('Arab', 'arab.woff2', 'U+6??'),
  face('Arab', 'arab-latin.woff2', 'U+??'),
  'body{font-family:Han}',
].join('')

describe('the font files of a text', () => {
  it('are those whose ranges hold a character of it, each once', () => {
    expect(fontFilesFor('丁七龙ئۇ', CSS)).toEqual([
      '/assets/han-common.woff2',
      '/assets/han-rare.woff2',
      '/assets/arab.woff2',
    ])
  })

  it('are of the first family that has a character, and of the last rule in it', () => {
    expect(fontFilesFor('A一', CSS)).toEqual(['/assets/han-latin.woff2', '/assets/han-common.woff2'])
  })

  it('are none for what no family has', () => {
    expect(fontFilesFor('😀', CSS)).toEqual([])
  })
})
