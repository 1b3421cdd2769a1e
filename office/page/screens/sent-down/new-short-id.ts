/** Eight hex digits that nobody has drawn before: for a notice or an item. */
export function newShortId(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(4))
  return [...drawn].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
