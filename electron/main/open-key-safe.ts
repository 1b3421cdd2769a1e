import { safeStorage } from 'electron'
import type { KeySafe } from '../station/station.ts'

/** The operating system's own safe for this account, where there is one. To be asked for once the app is ready. */
export function openKeySafe(): KeySafe | undefined {
  if (!safeStorage.isEncryptionAvailable() || isWithoutSecret()) return undefined
  return {
    seal: (bytes) => safeStorage.encryptString(Buffer.from(bytes).toString('base64')),
    open: (sealed) => Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'),
  }
}

/** A Linux without a keyring has a password that everybody knows, which would only look as if it kept anything. */
function isWithoutSecret(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
