/** `HQ-014`: as the office's own schema has it, which is not loaded for this one line. */
export function isStationCode(text: string): boolean {
  return /^[A-Z0-9][A-Z0-9-]{1,19}$/.test(text)
}
