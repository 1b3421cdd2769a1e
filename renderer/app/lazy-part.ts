import { type ComponentType, lazy } from 'react'

const FIRST_MS = 500
const LONGEST_MS = 10_000

/**
 * A part that is loaded when it is first needed. React's own `lazy` keeps a failure for good: a station that was away
 * for a moment would leave a place that never opens again. This one asks until it has the part.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    for (let waitMs = FIRST_MS; ; waitMs = Math.min(LONGEST_MS, waitMs * 2)) {
      try {
        return { default: await load() }
      } catch {
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
  })
}
