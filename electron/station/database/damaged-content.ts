/** What the station itself wrote makes no sense any more: the database is broken, though SQLite finds nothing wrong with it. */
export class DamagedContent extends Error {
  override readonly name = 'DamagedContent'

  /** `place` is a table, or what else the content is of, and never the content itself, which may name a rider. */
  constructor(place: string) {
    super(`${place} holds what makes no sense`)
  }
}

/** Reads the object that a text of a table stands for. Throws `DamagedContent` where it stands for none. */
export function readObject(place: string, text: string): object {
  const read = objectIn(text)
  if (!read) throw new DamagedContent(place)
  return read
}

export function objectIn(text: string): object | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read : undefined
  } catch {
    return undefined
  }
}
