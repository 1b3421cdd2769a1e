import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { type AnOffice, type OfficeFault, type OfficeOptions, openOffice } from './open-office.ts'

export type { AnOffice, OfficeFault }

/** An office that closes with the test that opened it. */
export async function anOffice(options: OfficeOptions = {}): Promise<AnOffice> {
  const office = await openOffice(options)
  onTestFinished(office.close)
  return office
}

export const aPairingCode = () =>
  Array.from(randomBytes(16), (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('')
