import { expect, it } from 'vitest'
import { addRevokedCodes, revokedCodes } from '../../../../office/downlink/revoked-codes.ts'
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
