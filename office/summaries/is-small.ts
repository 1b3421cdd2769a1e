/** Whether a count is of fewer riders than the minimum, and of any. */
export function isSmall(value: number | null, minimum: number): boolean {
  return value !== null && value > 0 && value < minimum
}
