import { X509Certificate } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type AnAuthority, anAuthority } from '../../../../support/a-certificate.ts'
import { aSetUpStation, pair } from '../../../../support/a-networked-station.ts'
import type { ARunningStation } from '../../../../support/a-running-station.ts'
import { anOffice } from '../../../../support/an-office.ts'

// Hashing at full cost is tried in pin-hash.test.ts; here it would only be waited for.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  const scrypt = (
    pin: string,
    salt: Buffer,
    length: number,
    _cost: unknown,
    done: (fault: unknown, key: Buffer) => void,
  ) => crypto.scrypt(pin, salt, length, { N: 2 }, done)
  return { ...crypto, scrypt }
})

const place = { rootId: 'station', folders: [] }

describe('the certificates of an office', () => {
  let running: ARunningStation
  let folder: string
  let authority: AnAuthority
  const ask = <T>(name: string, input?: unknown) => running.ask<T>(`certificates.${name}`, input, 'lead')
  const read = (fileName: string) => ask<{ pem: string }>('read', { place, fileName })

  beforeEach(async () => {
    running = await aSetUpStation()
    folder = join(running.dataDir, 'saved')
    mkdirSync(folder)
    authority = anAuthority('区政务外网 Root')
  })

  it('are looked at before they are trusted, and let the station in from then on', async () => {
    writeFileSync(join(folder, 'office.crt'), authority.pem)
    const office = await anOffice({ tls: authority.issue() })
    expect(await pair(running, office)).toMatchObject({ problem: { code: 'certificate-untrusted' } })

    expect(await ask('files', { place })).toEqual(['office.crt'])
    const shown = await read('office.crt')
    const { fingerprint256: fingerprint } = new X509Certificate(authority.pem)
    expect(shown).toMatchObject({ outcome: 'read', certificates: [{ subject: 'CN=区政务外网 Root', fingerprint }] })
    expect(await ask('installed')).toEqual([])
    expect(await ask('install', { pem: shown.pem })).toEqual({ outcome: 'installed' })
    expect(await ask('installed')).toMatchObject([{ fingerprint }])
    expect(await pair(running, office)).toMatchObject({ outcome: 'paired' })
  })

  it('are trusted no longer once they are removed', async () => {
    await ask('install', { pem: authority.pem })
    expect(await ask('remove')).toEqual({ outcome: 'removed' })
    expect(await ask('remove')).toEqual({ outcome: 'none-installed' })
    const office = await anOffice({ tls: authority.issue() })
    expect(await pair(running, office)).toMatchObject({ problem: { code: 'certificate-untrusted' } })
  })

  it.each([
    ['among other words', (pem: string) => `Subject: what openssl says\n${pem}`],
    ['in binary', (pem: string) => new X509Certificate(pem).raw],
    ['with the line ends of another system', (pem: string) => pem.replaceAll('\n', '\r\n')],
  ])('are read %s', async (_how, contentOf) => {
    writeFileSync(join(folder, 'office.cer'), contentOf(authority.pem))
    expect(await read('office.cer')).toMatchObject({ outcome: 'read', pem: authority.pem })
  })

  it.each([
    ['of a single server', () => authority.issue().cert, 'no-authority'],
    ['that are none', () => 'hello', 'no-certificate'],
    ['that are a private key', () => authority.issue().key, 'no-certificate'],
    ['too many to be anybody’s own', () => authority.pem.repeat(60), 'too-many'],
  ])('%s are refused with a reason', async (_what, contentOf, reason) => {
    writeFileSync(join(folder, 'office.pem'), contentOf())
    expect(await read('office.pem')).toEqual({ outcome: 'not-read', reason })
  })

  it('are read from no other file than one of those shown', async () => {
    writeFileSync(join(running.dataDir, 'outside.pem'), authority.pem)
    writeFileSync(join(folder, 'letter.txt'), authority.pem)
    symlinkSync(join(running.dataDir, 'outside.pem'), join(folder, 'link.pem'))
    expect(await ask('files', { place })).toEqual([])
    for (const fileName of ['../outside.pem', 'link.pem', 'letter.txt', 'gone.pem']) {
      expect(await read(fileName), fileName).toEqual({ outcome: 'not-read', reason: 'file-missing' })
    }
    expect(await ask('files', { place: { rootId: 'usb-gone', folders: [] } })).toBeNull()
  })
})
