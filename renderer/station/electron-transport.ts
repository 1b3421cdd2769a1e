import type { Envelope, Refusal } from '../../shared/contract/envelope.ts'
import { plainInput } from '../../shared/contract/plain-input.ts'
import type { Transport } from '../../shared/contract/transport.ts'

/** What the preload exposes as `window.station`. */
export type StationBridge = {
  call(path: string, input: unknown): Promise<Envelope>
  listen(path: string, listener: (payload: unknown) => void): () => void
}

const UNREACHABLE: Refusal = { code: 'unavailable', message: 'The station does not answer.' }

/** The transport over Electron's bridge. */
export function createElectronTransport(bridge: StationBridge): Transport {
  return {
    async call(path, input) {
      const plain = plainInput(input)
      if (!plain.ok) return { ok: false, refusal: plain.refusal }
      try {
        return await bridge.call(path, plain.value)
      } catch {
        // The main process is closing, or refuses this frame: the screen cannot tell, and says the same.
        return { ok: false, refusal: UNREACHABLE }
      }
    },
    listen: (path, listener) => bridge.listen(path, listener),
  }
}
