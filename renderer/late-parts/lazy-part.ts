import { type ComponentType, lazy } from 'react'
import { loadPart } from './load-part.ts'

/**
 * A part that is loaded when it is first needed. React's own `lazy` keeps a failure for good: a station that was away
 * for a moment would leave a place that never opens again. This one asks until it has the part.
 *
 *     const SetUpScreen = lazyPart(async () => (await import('./set-up-screen.tsx')).SetUpScreen)
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await loadPart(load) }))
}
