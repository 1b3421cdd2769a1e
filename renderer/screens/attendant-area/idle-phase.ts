/** How long before the sign-out the warning is shown. */
export const WARNING_MS = 15_000

export type IdlePhase =
  | { readonly phase: 'active' }
  | { readonly phase: 'warning'; readonly secondsLeft: number }
  | { readonly phase: 'over' }

/**
 * Where an attendant stands between the last touch and being signed out. A short idle time is warned of for half of
 * it only, so that the warning never greets someone who has just signed in.
 */
export function idlePhase(idleMs: number, limitMs: number): IdlePhase {
  const leftMs = limitMs - idleMs
  if (leftMs <= 0) return { phase: 'over' }
  if (leftMs > Math.min(WARNING_MS, limitMs / 2)) return { phase: 'active' }
  return { phase: 'warning', secondsLeft: Math.ceil(leftMs / 1000) }
}
