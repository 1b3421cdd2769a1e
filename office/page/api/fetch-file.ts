import { reach } from './ask-office.ts'
import { Refusal, refusalOf } from './refusal.ts'

export type FetchedFile = { readonly name: string; readonly content: Blob }

/** Fetches a file in the name of whoever is signed in, with the name that the office gives it. */
export async function fetchFile(address: string): Promise<FetchedFile> {
  const answer = await reach(address, { credentials: 'same-origin' })
  if (!answer.ok) throw refusalOf(await answer.json().catch(() => undefined), answer.headers.get('retry-after'))
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  const content = await answer.blob().catch(() => {
    throw new Refusal('unreachable')
  })
  return { name, content }
}
