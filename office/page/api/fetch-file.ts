import { LONG_PATIENCE_MS, reach, whole } from './ask-office.ts'
import { refusalOf } from './refusal.ts'

/** How long a file may take to come once it is made: the largest, over a slow line. */
const BODY_PATIENCE_MS = 600_000

export type FetchedFile = { readonly name: string; readonly content: Blob }

/** Fetches a file in the name of whoever is signed in, with the name that the office gives it. */
export async function fetchFile(address: string): Promise<FetchedFile> {
  const patience = new AbortController()
  const within = async <T>(patienceMs: number, coming: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => patience.abort(), patienceMs)
    return coming.finally(() => clearTimeout(timer))
  }
  const answer = await within(LONG_PATIENCE_MS, reach(address, { signal: patience.signal }))
  if (!answer.ok) {
    const said = await within(BODY_PATIENCE_MS, answer.json()).catch(() => undefined)
    throw refusalOf(said, answer.headers.get('retry-after'))
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { name, content: await within(BODY_PATIENCE_MS, whole(answer.blob(), patience.signal)) }
}
