import { missingParts } from './load-part.ts'

/**
 * Asks for a part once, for whoever asks again by itself: as long as it failed last, it is one of the missing. The same
 * function each time it is asked for.
 */
export async function tryPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    const part = await load()
    missingParts.delete(load)
    return part
  } catch (fault) {
    missingParts.add(load)
    throw fault
  }
}
