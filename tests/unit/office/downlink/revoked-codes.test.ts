import { expect, it } from 'vitest'
import { addRevokedCodes, BY_OFFICE, revokedCodes } from '../../../../office/downlink/revoked-codes.ts'
import type { CodeId } from '../../../../shared/ids/ids.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

it.each(DATABASES)('a code that was revoked late is sent before one of long ago, over %s', async (name) => {
  const { office } = await anOffice(name)
  const revoke = (codes: readonly string[], now: number, source = 'office') =>
    office.db.write((trx) => addRevokedCodes(trx, office, { source, codeIds: codes as readonly CodeId[], now }))
  await revoke(['a', 'b', 'c'], 1)
  await revoke(['z'], 2)
  await revoke(['b'], 3, 'station')
  expect(await revokedCodes(office.db.read)).toEqual(['a', 'b', 'c', 'z'])
  expect(await revokedCodes(office.db.read, 2)).toEqual(['b', 'z'])
})

it.each(DATABASES)(
  'a station that revokes without end pushes out none of the others or of the office, over %s',
  async (name) => {
    const { office } = await anOffice(name)
    const revoke = (codes: readonly string[], now: number, source: string) =>
      office.db.write((trx) => addRevokedCodes(trx, office, { source, codeIds: codes as readonly CodeId[], now }))
    await revoke(['o1', 'o2', 'o3'], 1, BY_OFFICE)
    await revoke(['a1', 'a2'], 2, 'a')
    await revoke(['b1'], 3, 'b')
    await revoke(['b2'], 4, 'b')
    const flood = Array.from({ length: 50 }, (_, nth) => `f${nth + 10}`)
    await revoke([...flood, 'a1'], 5, 'faulty')
    await revoke(['f99'], 6, 'faulty')
    expect(await revokedCodes(office.db.read, 8)).toEqual(['a1', 'a2', 'b1', 'b2', 'f99', 'o1', 'o2', 'o3'])
  },
)
