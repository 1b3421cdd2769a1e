/** Of questions in each other's place only the latest is waited for. */
export type Latest = {
  /** Hangs up on the question before, and answers what tells that this one is hung up on. */
  readonly begin: () => AbortSignal
  /** Hangs up on the question that is waited for. */
  readonly end: () => void
}

export function createLatest(): Latest {
  let latest = new AbortController()
  const end = () => latest.abort()
  return {
    begin() {
      end()
      latest = new AbortController()
      return latest.signal
    },
    end,
  }
}
