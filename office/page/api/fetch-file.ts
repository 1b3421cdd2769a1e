import { reach, whole } from './ask-office.ts'
import { refusalOf } from './refusal.ts'

/** The largest file takes its time to be made, and to come over a slow line. */
const PATIENCE_MS = 600_000

export type FetchedFile = { readonly name: string; readonly content: Blob }

/** Fetches a file in the name of whoever is signed in, with the name that the office gives it. */
export async function fetchFile(address: string): Promise<FetchedFile> {
  const answer = await reach(address, {}, PATIENCE_MS)
  if (!answer.ok) throw refusalOf(await answer.json().catch(() => undefined), answer.headers.get('retry-after'))
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { name, content: await whole(answer.blob()) }
}
