import type { FetchedFile } from '../api/fetch-file.ts'

/** Long enough for a browser to have taken over what it saves. */
const HELD_MS = 60_000

/** Hands a file to the browser, which saves it or asks where to. */
export function saveFile({ name, content }: FetchedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), HELD_MS)
}
