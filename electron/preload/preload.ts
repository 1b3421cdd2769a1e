/** The bridge between screens and station: two functions, and nothing of Electron or Node. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Envelope } from '../../shared/contract/envelope.ts'

contextBridge.exposeInMainWorld('station', {
  call: (path: string, input: unknown): Promise<Envelope> => ipcRenderer.invoke('station:call', path, input),

  listen(path: string, listener: (payload: unknown) => void): () => void {
    const onSignal = (_event: IpcRendererEvent, signalPath: string, payload: unknown) => {
      if (signalPath === path) listener(payload)
    }
    ipcRenderer.on('station:signal', onSignal)
    return () => void ipcRenderer.off('station:signal', onSignal)
  },
})
