/** The way to one value inside an input: keys and numbers, none for the input itself. */
export type Place = readonly (string | number)[]

/** Every place of a plain value: itself, and all that is inside. */
export function placesOf(value: unknown): Place[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [[], ...inside.flatMap(([key, each]) => placesOf(each).map((place) => [key, ...place]))]
}

export function valueAt(value: unknown, place: Place): unknown {
  return place.reduce((within, key) => (within as Record<string, unknown>)[key], value)
}

/** A copy with another value at one place. */
export function withValueAt(value: unknown, place: Place, another: unknown): unknown {
  const last = place.at(-1)
  if (last === undefined) return another
  const copy = structuredClone(value)
  const parent = valueAt(copy, place.slice(0, -1)) as Record<string, unknown>
  parent[last] = another
  return copy
}
