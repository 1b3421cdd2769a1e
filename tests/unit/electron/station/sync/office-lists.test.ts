import { describe, expect, it, vi } from 'vitest'
import { anAuthority } from '../../../../support/a-certificate.ts'
import { HOUR_MS } from '../../../../support/a-clock.ts'
import { aSetUpStation, pair, pairingWith } from '../../../../support/a-networked-station.ts'
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

describe('what an office wants read', () => {
  it('reaches riders without a sign-in, attendants with one, and nobody when its time is over', async () => {
    const office = await anOffice()
    const running = await aSetUpStation()
    const until = running.clock.now() + HOUR_MS
    const notice = { texts: { en: 'Strong wind' }, tone: 'care' as const, fromAt: 0, untilAt: until }
    office.ledger.sentDown.downlink = {
      ...office.ledger.sentDown.downlink,
      notices: [
        { ...notice, noticeId: 'wind', audience: 'riders' },
        { ...notice, noticeId: 'meeting', audience: 'attendants' },
      ],
    }
    const heard: string[] = []
    running.station.listen('station.changed', (payload) => {
      heard.push(...(payload as { topics: string[] }).topics)
    })
    await pair(running, office)
    expect(heard).toContain('notices')
    expect(await running.ask('sync.notices')).toMatchObject([{ noticeId: 'wind' }])
    expect(await running.ask('sync.attendantNotices', undefined, 'lead')).toMatchObject([{ noticeId: 'meeting' }])
    running.clock.pass(HOUR_MS)
    expect(await running.ask('sync.notices')).toEqual([])
  })
})

describe('the authority for the address of an office', () => {
  it('is installed in the settings, and nothing else is taken for one', async () => {
    const authority = anAuthority()
    const office = await anOffice({ tls: authority.issue() })
    const running = await aSetUpStation()
    const settings = await running.ask<object>('station.settings', undefined, 'lead')
    const change = (officeCa: string) => running.ask('station.changeSettings', { ...settings, officeCa }, 'lead')

    expect(await running.ask('sync.pair', pairingWith(office), 'lead')).toMatchObject({
      outcome: 'not-paired',
      problem: { code: 'certificate-untrusted' },
    })
    expect(await change(authority.issue().cert)).toEqual({ outcome: 'no-authority' })
    expect(await running.ask('station.settings', undefined, 'lead')).toMatchObject({ officeCa: null })
    expect(await change(authority.pem)).toEqual({ outcome: 'saved' })
    expect(await pair(running, office)).toMatchObject({ outcome: 'paired' })
  })
})
