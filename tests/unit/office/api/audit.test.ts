import { describe, expect, it } from 'vitest'
import type { ItemDetails } from '../../../../shared/supplies/item.ts'
import { aDoor } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

const MASK: ItemDetails = {
  names: { 'zh-CN': '口罩', en: 'Mask' },
  picture: 'mask',
  unit: 'piece',
  category: 'protection',
  season: 'all-year',
  barcode: null,
  minimum: 10,
  quota: null,
  loan: null,
  isSelfServe: true,
  hasExpiry: false,
}

describe.each(DATABASES)('the audit log, over %s', (database) => {
  it('calls items, notices and tokens by their names, also when they are gone', async () => {
    const door = await aDoor(database)
    const admin = await door.officer('admin')
    const did = async (method: string, url: string, body?: object) => {
      const answer = await door.ask(admin, method, url, body ? { body } : {})
      expect(answer.status, `${method} ${url}`).toBeLessThan(300)
      return answer.json
    }
    const notice = { texts: { en: 'Ice on the ramp' }, audience: 'riders', tone: 'care' }
    const ofNotice = `/v1/nodes/${door.city.nodeId}/notices/n-1`
    await did('PUT', '/v1/catalogue/aaaaaaaaaaaa', MASK)
    await did('DELETE', '/v1/catalogue/aaaaaaaaaaaa')
    await did('PUT', ofNotice, { ...notice, fromAt: 0, untilAt: Date.parse('2026-02-01') })
    await did('DELETE', ofNotice)
    const token = { name: 'Open data', nodeId: door.city.nodeId, scopes: ['summaries:read'], days: 30 }
    const { tokenId } = await did('POST', '/v1/tokens', token)
    await did('DELETE', `/v1/tokens/${tokenId}`)

    const { entries } = await did('GET', '/v1/audit')
    const told = entries.map(({ action, subject }: { action: string; subject: string }) => `${action} ${subject}`)
    expect(told.slice(0, 6).toReversed()).toEqual([
      'item.put 口罩',
      'item.removed 口罩',
      'notice.put Ice on the ramp',
      'notice.ended Ice on the ramp',
      'token.added Open data',
      'token.ended Open data',
    ])
  })
})
