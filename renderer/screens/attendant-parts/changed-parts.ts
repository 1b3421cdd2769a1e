/**
 * What a form changes of what is saved. A form keeps this rather than a copy of all of it: what the office sets meanwhile
 * then shows in the fields nobody touched, and saving does not put the old value back.
 *
 *     const draft = { ...saved, ...parts }
 *     const next = changedParts(saved, { ...parts, ...part })
 */
export function changedParts<T extends object>(saved: T, parts: Partial<T>): Partial<T> {
  const isChanged = (name: keyof T) => JSON.stringify(parts[name]) !== JSON.stringify(saved[name])
  const names = Object.keys(parts) as (keyof T)[] // the keys of a part are keys of the whole
  const left: Partial<T> = {}
  for (const name of names) if (isChanged(name)) left[name] = parts[name]
  return left
}
