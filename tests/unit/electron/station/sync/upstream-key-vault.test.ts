import { describe, expect, it } from 'vitest'
import type { OpenDatabase } from '../../../../../electron/station/database/open-database.ts'
import { publicKeyHexOf } from '../../../../../electron/station/keys/rider-code-keys.ts'
import type { KeySafe } from '../../../../../electron/station/station.ts'
import type { UpstreamKeyVault } from '../../../../../electron/station/sync/upstream-key-vault.ts'
import { aStation } from '../../../../support/a-station.ts'

/** Seals by turning every bit, and opens only what was sealed on the same machine. */
function aKeySafe(machine: string): KeySafe {
  const mark = Buffer.from(machine)
  const turned = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 255))
  return {
    seal: (bytes) => Buffer.concat([mark, turned(bytes)]),
    open(sealed) {
      if (!mark.equals(sealed.subarray(0, mark.length))) throw new Error('sealed elsewhere')
      return turned(sealed.subarray(mark.length))
    },
  }
}

describe('the key that a station signs with for its office', () => {
  it('is made once, and is the one in use as soon as it is enrolled', () => {
    const { upstreamKeys } = aStation().context
    const key = upstreamKeys.keyToEnrol(undefined)
    expect(publicKeyHexOf(upstreamKeys.keyToEnrol(undefined))).toBe(publicKeyHexOf(key))
    expect(upstreamKeys.open('in-use', undefined)).toBeUndefined()
    upstreamKeys.useEnrolled()
    expect(publicKeyHexOf(upstreamKeys.open('in-use', undefined)!)).toBe(publicKeyHexOf(key))
    expect(publicKeyHexOf(upstreamKeys.keyToEnrol(undefined))).not.toBe(publicKeyHexOf(key))
  })

  it('lies in the database sealed where the host can seal, and opens on that machine only', () => {
    const { upstreamKeys, db } = aStation().context
    const key = upstreamKeys.keyToEnrol(aKeySafe('here'))
    upstreamKeys.useEnrolled()
    const [row] = db.prepare<[], { private_key: Buffer }>('SELECT private_key FROM vault_upstream_key').all()
    expect(row!.private_key.includes(key.privateKey.export({ format: 'der', type: 'pkcs8' }))).toBe(false)
    expect(publicKeyHexOf(upstreamKeys.open('in-use', aKeySafe('here'))!)).toBe(publicKeyHexOf(key))
    expect(upstreamKeys.open('in-use', aKeySafe('elsewhere'))).toBeUndefined()
    expect(upstreamKeys.open('in-use', undefined)).toBeUndefined()
  })

  it('is made anew where the one to enrol was sealed on another machine', () => {
    const { upstreamKeys } = aStation().context
    const before = upstreamKeys.keyToEnrol(aKeySafe('elsewhere'))
    const made = upstreamKeys.keyToEnrol(aKeySafe('here'))
    expect(publicKeyHexOf(made)).not.toBe(publicKeyHexOf(before))
    expect(publicKeyHexOf(upstreamKeys.keyToEnrol(aKeySafe('here')))).toBe(publicKeyHexOf(made))
  })

  it('is made anew where bytes of it were altered, so that the station can be paired again', () => {
    const { upstreamKeys, db } = aStation().context
    upstreamKeys.keyToEnrol(undefined)
    alterKeys(db)
    const made = upstreamKeys.keyToEnrol(undefined)
    expect(publicKeyHexOf(upstreamKeys.keyToEnrol(undefined))).toBe(publicKeyHexOf(made))
    upstreamKeys.useEnrolled()
    alterKeys(db)
    expect(upstreamKeys.open('in-use', undefined)).toBeUndefined()
  })
})

describe('the keys of a broken database, taken over into its copy', () => {
  /** A station with a key in use and one to enrol. */
  function withKeys() {
    const { upstreamKeys, db, inTransaction } = aStation().context
    return inTransaction(() => {
      upstreamKeys.keyToEnrol(undefined)
      upstreamKeys.useEnrolled()
      return { upstreamKeys, db, toEnrol: publicKeyHexOf(upstreamKeys.keyToEnrol(undefined)) }
    })
  }
  const inUse = (vault: UpstreamKeyVault) => {
    const key = vault.open('in-use', undefined)
    return key && publicKeyHexOf(key)
  }

  it('are taken where they are good, and where they are altered those of the copy stay', () => {
    const [copy, broken] = [withKeys(), withKeys()]
    copy.upstreamKeys.takeOver(broken.upstreamKeys, { isReplaced: false })
    const taken = inUse(copy.upstreamKeys)
    expect(taken).toBe(inUse(broken.upstreamKeys))
    alterKeys(broken.db)
    copy.upstreamKeys.takeOver(broken.upstreamKeys, { isReplaced: false })
    expect(inUse(copy.upstreamKeys)).toBe(taken)
  })

  it('leave nothing of the copy where another office was joined since: neither key is brought or signs again', () => {
    const [copy, broken] = [withKeys(), withKeys()]
    alterKeys(broken.db)
    copy.upstreamKeys.takeOver(broken.upstreamKeys, { isReplaced: true })
    expect(inUse(copy.upstreamKeys)).toBeUndefined()
    expect(publicKeyHexOf(copy.upstreamKeys.keyToEnrol(undefined))).not.toBe(copy.toEnrol)
  })
})

/** A disk that altered what it kept. */
function alterKeys(db: OpenDatabase): void {
  db.exec("UPDATE vault_upstream_key SET private_key = CAST(x'5a5a' || substr(private_key, 3) AS BLOB)")
}
