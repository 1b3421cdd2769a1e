import { pairWithOffice } from '../../../electron/station/sync/pair-with-office.ts'
import type { PairOutcome } from '../../../shared/contract/groups/sync-calls.ts'
import { TOOLS } from '../a-paired-station.ts'
import type { ATestStation } from '../a-station.ts'
import type { OfficeToCall } from './an-office-to-call.ts'

/** Pairs a kiosk with a station of a real office, at the address where it finds it. */
export async function pairForReal(
  office: OfficeToCall,
  { context, lead }: ATestStation,
  stationId: string,
  officeAddress: string = office.address,
): Promise<PairOutcome> {
  const pairing = { officeAddress, pairingCode: await office.pairingCode(stationId) }
  return pairWithOffice({ context, tools: TOOLS, signal: new AbortController().signal }, pairing, lead)
}
