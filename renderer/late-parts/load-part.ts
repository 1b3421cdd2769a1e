/** Parts that were asked for several times and did not come. */
export const missingParts: Set<unknown> = new Set()

/** Asks for a part until it is there. Until then, once it has failed a few times, it is one of the missing. */
export async function loadPart<Part>(
  load: () => Promise<Part>,
  pause: (delayMs: number) => Promise<void> = pauseFor,
): Promise<Part> {
  for (let failures = 1; ; failures += 1) {
    try {
      const part = await load()
      missingParts.delete(load)
      return part
    } catch {
      if (failures >= FAILURES_OF_MISSING) missingParts.add(load)
      await pause(Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)))
    }
  }
}

const pauseFor = (delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs))

const FAILURES_OF_MISSING = 3
const FIRST_MS = 500
const LONGEST_MS = 10_000
