import { EventEmitter } from 'node:events'
import { deserialize, serialize } from 'node:v8'

type Frame = { url: string }
type Handler = (event: unknown, ...args: unknown[]) => unknown

export type AnElectron = ReturnType<typeof anElectron>

/**
 * What Electron puts between a page and the main process, as far as a value can tell: both bridges copy by structured
 * clone, so prototypes are dropped and functions refused.
 */
export function anElectron(address: string) {
  const handlers = new Map<string, Handler>()
  const toPage = new EventEmitter()
  const contents = new EventEmitter()
  const frame: Frame = { url: address }
  const exposed: Record<string, unknown> = {}
  let senderFrame: Frame | null = frame

  const webContents = Object.assign(contents, {
    mainFrame: frame,
    isDestroyed: () => false,
    isCrashed: () => false,
    send: (channel: string, ...args: unknown[]) => void toPage.emit(channel, {}, ...copy(args)),
  })

  return {
    exposed,
    frame,
    contents: webContents,
    emit: (event: string, ...args: unknown[]) => void contents.emit(event, ...args),
    callFrom: (given: Frame | null) => {
      senderFrame = given
    },
    contextBridge: {
      exposeInMainWorld: (name: string, face: unknown) => {
        exposed[name] = face
      },
    },
    ipcMain: {
      handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
      removeHandler: (channel: string) => void handlers.delete(channel),
    },
    ipcRenderer: {
      on: (channel: string, listener: (...args: unknown[]) => void) => toPage.on(channel, listener),
      off: (channel: string, listener: (...args: unknown[]) => void) => toPage.off(channel, listener),
      async invoke(channel: string, ...args: unknown[]) {
        const sent = copy(args)
        const handler = handlers.get(channel)
        if (!handler) throw new Error(`Error invoking remote method '${channel}': No handler registered`)
        return copy(await handler({ sender: webContents, senderFrame }, ...sent))
      },
    },
  }
}

function copy<T>(value: T): T {
  return deserialize(serialize(value)) as T
}
