import { describe, expect, it } from 'vitest'
import { buildDownlink } from '../../../../office/downlink/build-downlink.ts'
import type { ItemDetails } from '../../../../shared/supplies/item.ts'
import { aDaySheet, aReadBatch } from '../../../support/office/a-day-sheet.ts'
import { aDoor } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

const SCARF: ItemDetails = {
  names: { 'zh-CN': '围巾', en: 'Scarf' },
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
const ITEM = '/v1/catalogue/x-scarf'

it('an item is not called what summaries call all items outside the catalogue', async () => {
  const door = await aDoor('sqlite')
  const answer = await door.ask(await door.officer('admin'), 'PUT', '/v1/catalogue/others', { body: SCARF })
  expect(answer).toMatchObject({ status: 400, json: { detail: 'path.itemId: reserved-id' } })
})

describe.each(DATABASES)('an item that is taken out of the catalogue, over %s', (database) => {
  it('is sent down no more, until it is put in again', async () => {
    const { admin, door, stationId } = await aDoorWithScarves()
    const catalogue = async () => (await door.ask(admin, 'GET', '/v1/catalogue')).json
    const scarf = { itemId: 'x-scarf', details: SCARF }
    expect((await door.ask(admin, 'DELETE', ITEM)).status).toBe(204)
    expect(await catalogue()).toEqual({ items: [], removed: [scarf] })
    expect((await buildDownlink(door.office.db.read, stationId, 0)).items).toEqual([])
    expect((await door.ask(admin, 'DELETE', ITEM)).status).toBe(404)

    expect((await door.ask(admin, 'PUT', ITEM, { body: SCARF })).status).toBe(204)
    expect(await catalogue()).toEqual({ items: [scarf], removed: [] })
    expect((await buildDownlink(door.office.db.read, stationId, 0)).items).toHaveLength(1)
  })

  it('stays in what was counted of it, by its name', async () => {
    const { admin, door } = await aDoorWithScarves()
    const query = 'from=2026-01-01&to=2026-01-31&per=month&by=total&measures=items-issued&breakdowns=item&items=named'
    const file = async () => {
      const { bytes } = await door.ask(admin, 'GET', `/v1/summaries?${query}&format=csv`)
      return bytes.toString()
    }
    const before = await file()
    expect(before).toContain('围巾')
    await door.ask(admin, 'DELETE', ITEM)
    expect(await file()).toBe(before)
  })

  async function aDoorWithScarves() {
    const door = await aDoor(database)
    const admin = await door.officer('admin')
    expect((await door.ask(admin, 'PUT', ITEM, { body: SCARF })).status).toBe(204)
    const station = await door.station(await door.street())
    const counts = { 'items-issued all': 30, 'items-issued item:x-scarf': 30 }
    const batch = aReadBatch({ sheets: [aDaySheet({ date: '2026-01-05', counts })] })
    expect(await door.office.batches.submit({ ...station, batch })).toMatchObject({ outcome: 'taken' })
    return { door, admin, stationId: station.stationId }
  }
})
