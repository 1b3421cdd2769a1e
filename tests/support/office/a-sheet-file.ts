import { generateKeyPairSync, sign } from 'node:crypto'
import type { DaySheet } from '../../../shared/upstream/day-sheet.ts'
import { aPlace, aTrail, someHealth } from './a-day-sheet.ts'

/** Whoever signs a file: a kiosk by its upstream key. */
export type FileSigner = { readonly publicKey: string; sign(text: string): string }

export type FileParts = {
  readonly seriesId?: string
  /** Where its trail begins, when not with the log. */
  readonly after?: number
  readonly head: number
  readonly log?: string
  /** The last event that the log has in common with the one that every test has. */
  readonly partsAfter?: number
  readonly sheets: readonly DaySheet[]
  readonly firstSeqs?: readonly number[]
  /** What the kiosk's clock said when it saved the file. */
  readonly now?: number
  /** How many sheets the kiosk says no office has acknowledged. */
  readonly pendingSheets?: number
}

/** A file of day sheets as a station saves it to a USB stick, or with another text for a payload. */
export function aSheetFile(
  signer: FileSigner,
  {
    seriesId = '00000000000000aa',
    after = 0,
    head,
    log,
    partsAfter = 0,
    sheets,
    firstSeqs,
    now,
    pendingSheets = 0,
  }: FileParts,
  text?: string,
) {
  const payload = {
    stationCode: 'HQ-1',
    stationName: 'Hut',
    issuerPublicKey: signer.publicKey,
    seriesId,
    after: after > partsAfter ? aPlace(after, log) : aPlace(after),
    head: aPlace(head, log),
    trail: aTrail(Math.min(after, partsAfter), partsAfter) + aTrail(Math.max(after, partsAfter), head, log),
    sheets,
    ...(firstSeqs ? { firstSeqs } : {}),
    health: someHealth({ pendingSheets, ...(now === undefined ? {} : { now }) }),
  }
  const written = text ?? JSON.stringify(payload)
  return {
    format: 'rider-station-day-sheets-1',
    publicKey: signer.publicKey,
    payload: written,
    signature: signer.sign(written),
  }
}

/** A kiosk that the office has never heard of. */
export function aNewSigner(): FileSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('hex'),
  }
}
