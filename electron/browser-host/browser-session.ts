import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** A browser without a window, spoken to over a pipe in the DevTools protocol. */
export type BrowserSession = {
  send(method: string, parameters?: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>
  /** Resolves when the browser has ended, and writes no file any more. */
  close(): Promise<void>
}

/** The browser answered that it cannot do what it was asked, now; one that is gone rejects with an error of another kind. */
export class BrowserRefusal extends Error {
  override readonly name = 'BrowserRefusal'
}

/** A browser that was asked to end and has not is ended. */
const PATIENCE_MS = 5_000

type Reply = { readonly id?: number; readonly result?: Record<string, unknown>; readonly error?: { message: string } }
type Waiting = { resolve(result: Record<string, unknown>): void; reject(fault: Error): void }

/** Starts a headless browser. Its pipe is private to this process: no port is opened. */
export function startBrowserSession(browser: string, flags: readonly string[]): BrowserSession {
  const child = spawn(browser, ['--headless', '--remote-debugging-pipe', ...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let rest = ''

  const [toBrowser, fromBrowser] = pipesOf(child)
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) settle(JSON.parse(message) as Reply)
  })
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser ended before it answered.'))
    waiting.clear()
  }
  child.once('error', failAll).once('exit', failAll)
  toBrowser.on('error', failAll)

  function settle(reply: Reply): void {
    const asked = reply.id === undefined ? undefined : waiting.get(reply.id)
    if (reply.id === undefined || !asked) return
    waiting.delete(reply.id)
    if (reply.error) asked.reject(new BrowserRefusal(reply.error.message))
    else asked.resolve(reply.result ?? {})
  }

  return {
    send(method, parameters = {}, sessionId) {
      lastId += 1
      const message = { id: lastId, method, params: parameters, ...(sessionId === undefined ? {} : { sessionId }) }
      return new Promise((resolve, reject) => {
        waiting.set(message.id, { resolve, reject })
        toBrowser.write(`${JSON.stringify(message)}\0`)
      })
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
      const ended = once(child, 'exit')
      // One that still waits for a command ends no sooner than its pipe.
      toBrowser.end()
      child.kill()
      const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      await ended
      clearTimeout(patience)
    },
  }
}

function pipesOf(child: ChildProcess): readonly [Writable, Readable] {
  // The cast says what `stdio` above asked for: file descriptors 3 and 4 are pipes.
  return [child.stdio[3] as Writable, child.stdio[4] as Readable]
}
