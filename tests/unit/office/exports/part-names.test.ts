import { describe, expect, it } from 'vitest'
import { readPartNames } from '../../../../office/exports/part-names.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('the names of parts in files, over %s', (database) => {
  it('are those of the catalogue, and of what the product knows', async () => {
    const names = await namesWith({ 'x-0a1b2c3d': '雨衣', water: '矿泉水' })
    expect(names.get('item:x-0a1b2c3d')).toBe('雨衣')
    expect(names.get('item:water')).toBe('矿泉水')
    expect(names.get('item:mask')).toBe('口罩')
    expect(names.get('platform:meituan')).toBe('美团')
    expect(names.get('via:wedge')).toBe('扫码枪')
    expect(names.get('item:others')).toBe('各站自有物资')
  })

  it('are told apart where two items are called the same', async () => {
    const names = await namesWith({ 'x-0a1b2c3d': '口罩', 'x-4e5f6071': '雨衣' })
    expect(names.get('item:mask')).toBe('口罩（mask）')
    expect(names.get('item:x-0a1b2c3d')).toBe('口罩（x-0a1b2c3d）')
    expect(names.get('item:x-4e5f6071')).toBe('雨衣')
  })

  async function namesWith(catalogue: Readonly<Record<string, string>>) {
    const { db } = (await anOffice(database)).office
    const items = Object.entries(catalogue).map(([item_id, name]) => ({
      item_id,
      details: JSON.stringify({ names: { 'zh-CN': name } }),
    }))
    await db.write((trx) => trx.insertInto('catalogue_item').values(items).execute())
    return readPartNames(db.read)
  }
})
