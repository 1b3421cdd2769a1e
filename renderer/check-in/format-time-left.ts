/** Seconds as they count down: `0:45`, `12:05`. The same in every language. */
export function formatTimeLeft(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
