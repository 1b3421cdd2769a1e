import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ZXING_WASM_SHA256 } from 'barcode-detector/ponyfill'
import { describe, expect, it } from 'vitest'

describe('the WebAssembly of the decoder', () => {
  it('is the very file that barcode-detector was made for', () => {
    // A mismatch is silent: html5-qrcode would quietly use its own decoder, which reads little more than half.
    const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(ZXING_WASM_SHA256)
  })
})
