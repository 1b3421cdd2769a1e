/** A small grey picture: one byte of lightness for each cell, row by row; null while there is none. */
export type GreyPicture = Uint8ClampedArray | null

/** How much lighter or darker a cell has to become: more than noise, exposure and a flickering lamp make of it. */
const CHANGE = 28
/** The share of cells that somebody who walks past changes. */
const SHARE = 0.03

/**
 * Says, each time it is asked, whether something has moved before the camera since it was asked last: somebody is near.
 * A change of the light as a whole moves all cells alike, and is not taken for a person.
 */
export function createMovementWatch(takePicture: () => GreyPicture): () => boolean {
  let before: GreyPicture = null
  return () => {
    const now = takePicture()
    if (!now) return false
    const last = before
    before = now
    if (!last || last.length !== now.length) return false
    const shift = meanOf(now) - meanOf(last)
    let changed = 0
    now.forEach((light, cell) => {
      if (Math.abs(light - (last[cell] ?? 0) - shift) > CHANGE) changed += 1
    })
    return changed >= now.length * SHARE
  }
}

function meanOf(picture: Uint8ClampedArray): number {
  return picture.reduce((sum, light) => sum + light, 0) / Math.max(1, picture.length)
}
