import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator } from 'playwright'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** The texts of the QR codes in a picture (PNG), as whoever photographs it reads them. */
export async function readQrCodes(png: Uint8Array): Promise<readonly string[]> {
  // Its own file: left alone, the reader fetches its WebAssembly from elsewhere.
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })
  const found = await readBarcodes(png, { formats: ['QRCode'] })
  return found.map(({ text }) => text)
}

/** The one code that a part of the screen shows. */
export async function readQrCodeOn(part: Locator): Promise<string> {
  const texts = await readQrCodes(await part.screenshot())
  if (texts.length !== 1) throw new Error(`There are ${texts.length} codes to be read, where there should be one.`)
  return texts[0]!
}
