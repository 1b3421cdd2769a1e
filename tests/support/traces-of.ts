import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files below a folder whose raw bytes hold the text: what a thief with a hex editor would find. */
export function tracesOf(text: string, folder: string): string[] {
  const sought = Buffer.from(text)
  return filesBelow(folder).filter((file) => readFileSync(file).includes(sought))
}

/**
 * Which of thousands of texts, each of three bytes or more, the raw bytes of the files below a folder hold. Each file is
 * gone through once.
 */
export function textsWithTraces(texts: readonly string[], folder: string): string[] {
  const byBeginning = new Map<number, { text: string; bytes: Buffer }[]>()
  const isBeginning = new Uint8Array(256 ** 3)
  for (const text of texts) {
    const bytes = Buffer.from(text)
    const beginning = bytes.readUIntBE(0, 3)
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), { text, bytes }])
    isBeginning[beginning] = 1
  }
  const found = new Set<string>()
  for (const content of filesBelow(folder).map((file) => readFileSync(file))) {
    let beginning = 0
    for (let last = 0; last < content.length; last++) {
      beginning = ((beginning << 8) | (content[last] ?? 0)) & 0xffffff
      if (!isBeginning[beginning]) continue
      for (const { text, bytes } of byBeginning.get(beginning) ?? []) {
        if (content.subarray(last - 2, last - 2 + bytes.length).equals(bytes)) found.add(text)
      }
    }
  }
  return [...found]
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
