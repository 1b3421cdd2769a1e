/** An EventSource for Node: enough of one to listen to our own host, with headers a browser would send by itself. */
export type EventStream = Pick<EventSource, 'addEventListener' | 'removeEventListener' | 'close'> & {
  readonly opened: Promise<void>
}

export function openEventStream(address: string, headers: Readonly<Record<string, string>>): EventStream {
  const target = new EventTarget()
  const ending = new AbortController()
  const read = async (body: ReadableStream<Uint8Array<ArrayBuffer>>) => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const piece of body) {
      const blocks = (rest + decoder.decode(piece, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) emit(target, block)
    }
  }
  const opened = fetch(address, { headers, signal: ending.signal }).then((response) => {
    if (response.status !== 200 || !response.body) throw new Error(`The stream answered ${response.status}.`)
    // Ends by abort or with the host; both are an end like any other here.
    read(response.body).catch(() => {})
  })
  opened.catch(() => {})
  return {
    opened,
    addEventListener: target.addEventListener.bind(target) as EventSource['addEventListener'],
    removeEventListener: target.removeEventListener.bind(target) as EventSource['removeEventListener'],
    close: () => ending.abort(),
  }
}

function emit(target: EventTarget, block: string): void {
  const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]))
  const [event, text] = [fields.get('event'), fields.get('data')]
  if (event !== undefined && text !== undefined) target.dispatchEvent(new MessageEvent(event, { data: text }))
}
