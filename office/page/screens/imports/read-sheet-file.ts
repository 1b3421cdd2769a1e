/** What a USB file says of itself, before the office has looked at its signature. */
export type SheetFile = {
  readonly content: unknown
  readonly stationCode: string
  readonly stationName: string
  readonly dates: readonly string[]
  /** Whether it is longer than the office takes. */
  readonly isTooLarge: boolean
}

/** Letters of a payload that the office takes. */
const MOST_LETTERS = 20_000_000

/** Reads the text of a file of day sheets; null for what is none. The office checks it thoroughly: this is for the eye. */
export function readSheetFile(text: string): SheetFile | null {
  const content = parsed(text)
  if (!isRecord(content) || content['format'] !== 'rider-station-day-sheets-1') return null
  const letters = typeof content['payload'] === 'string' ? content['payload'] : ''
  const payload = parsed(letters)
  if (!isRecord(payload) || !Array.isArray(payload['sheets'])) return null
  const dates = payload['sheets'].flatMap((sheet: unknown) => {
    const date = isRecord(sheet) ? sheet['businessDate'] : undefined
    return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? [date] : []
  })
  const { stationCode, stationName } = payload
  return {
    content,
    stationCode: typeof stationCode === 'string' ? stationCode : '',
    stationName: typeof stationName === 'string' ? stationName : '',
    dates: dates.toSorted(),
    isTooLarge: letters.length > MOST_LETTERS,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
