import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What can be tried in a sample station. The last rider has never visited it. */
export type SampleGuide = {
  readonly attendants: readonly { readonly name: string; readonly role: 'attendant' | 'lead'; readonly pin: string }[]
  readonly riders: readonly {
    readonly name: string
    readonly codeText: string
    readonly cardNumber: string
    /** The name of the picture of the code, in `sample/` of the data folder. */
    readonly png: string
  }[]
  /** Items with a barcode, and pieces with a sticker. */
  readonly items: readonly { readonly name: string; readonly barcode: string }[]
  readonly pieces: readonly { readonly name: string; readonly tag: string }[]
}

export function readSampleGuide(dataDir: string): SampleGuide {
  return JSON.parse(readFileSync(join(dataDir, 'sample', 'sample.json'), 'utf8')) as SampleGuide
}
