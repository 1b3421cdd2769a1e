const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A random id in the form of the office's own. */
export function drawId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => LETTERS.charAt(byte & 31)).join('')
}

/**
 * Ids for what is sent, the same for the same: an answer may be lost though the office has done it, and what is sent
 * again then is no other.
 *
 *     add.start({ nodeId: idOf(place), ...place })
 */
export function drawIds(): (content: object) => string {
  const drawn = new Map<string, string>()
  return (content) => {
    const key = JSON.stringify(content)
    const id = drawn.get(key) ?? drawId()
    drawn.set(key, id)
    return id
  }
}
