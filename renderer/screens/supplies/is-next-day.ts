/** Whether a business date (`YYYY-MM-DD`) is the one after another. Loads no schema. */
export function isNextDay(date: string, before: string): boolean {
  return Date.parse(date) - Date.parse(before) === DAY_MS
}

const DAY_MS = 86_400_000
