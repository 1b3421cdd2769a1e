import Database from 'better-sqlite3'
import { bytesToSign } from '../../../shared/rider-code/rider-code.ts'
import { isUsableKey } from '../keys/is-usable-key.ts'
import { KeyVaultStore } from '../keys/key-vault-store.ts'
import { signingKeyOf } from '../keys/rider-code-keys.ts'
import { fieldsOf } from '../riders/describe-code.ts'
import { codeIdOf } from '../riders/open-rider-code.ts'
import type { IssuedCode } from '../riders/rider-store.ts'
import type { StationStores } from '../station-stores.ts'
import { backupFiles } from './backup-files.ts'
import { readIfReadable, UNREADABLE } from './salvage.ts'

/**
 * Puts the key that rider codes are signed with back from a copy where a bad disk altered it, which would refuse every
 * code of the station. The ids of codes tell which key they were issued under: one that none of them was is not the
 * station's, and one that they were is. Answers whether it had to. To be called inside a transaction.
 */
export function mendSigningKey(
  { keyVault, riders }: Pick<StationStores, 'keyVault' | 'riders'>,
  dataDir: string,
): boolean {
  const codes = riders.someCodes().filter(({ riderRef }) => OF_REGISTERED.test(riderRef))
  if (codes.length === 0 || isIssuerOf(codes, keyVault.signingKey())) return false
  for (const { path } of backupFiles(dataDir)) {
    const key = signingKeyIn(path)
    if (key && isIssuerOf(codes, key)) {
      keyVault.replaceSigningKey(key)
      return true
    }
  }
  return false
}

const OF_REGISTERED = /^r-[0-9a-f]{16}$/

function isIssuerOf(codes: readonly IssuedCode[], pkcs8: Uint8Array): boolean {
  const signingKey = signingKeyOf(pkcs8)
  return codes.some((code) => codeIdOf(bytesToSign(fieldsOf({ signingKey }, code))) === code.codeId)
}

function signingKeyIn(copy: string): Uint8Array | undefined {
  const keys = readIfReadable(() => {
    const db = new Database(copy, { fileMustExist: true })
    try {
      return new KeyVaultStore(db).all()
    } finally {
      db.close()
    }
  })
  if (keys === UNREADABLE) return undefined
  const key = keys.find(({ purpose }) => purpose === 'rider-code-signing')?.privateKey
  return key && isUsableKey('rider-code-signing', key) ? key : undefined
}
