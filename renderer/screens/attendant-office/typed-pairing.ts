import { pairingCodeSchema } from '../../../shared/upstream/enrolment.ts'
import { isOfficeAddress, type Pairing, parsePairing } from '../../../shared/upstream/pairing-text.ts'

/** What a lead typed. The code may be in groups of four, as the office shows it, and in small letters. */
export type TypedPairing = { readonly address: string; readonly code: string }

export type TypedPairingFaults = { readonly address: boolean; readonly code: boolean }

/** The pairing that was typed, or pasted whole into the first field; or which of the two is wrong. */
export function readTypedPairing({ address, code }: TypedPairing): Pairing | TypedPairingFaults {
  const pasted = parsePairing(address)
  if (pasted) return pasted
  const officeAddress = address.trim().replace(/\/$/, '')
  const pairingCode = code.replaceAll(/[\s-]/g, '').toUpperCase()
  const faults = { address: !isOfficeAddress(officeAddress), code: !pairingCodeSchema.safeParse(pairingCode).success }
  return faults.address || faults.code ? faults : { officeAddress, pairingCode }
}

export function isPairing(read: Pairing | TypedPairingFaults): read is Pairing {
  return 'pairingCode' in read
}
