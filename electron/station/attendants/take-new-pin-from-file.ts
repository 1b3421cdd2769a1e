import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pinSchema } from '../../../shared/attendants/attendant.ts'
import type { StationContext } from '../station-context.ts'
import { hashPin } from './pin-hash.ts'

const FILE = 'new-lead-pin.txt'

/**
 * The way back in when the only lead has forgotten the PIN: whoever may write to the data folder puts a new one into
 * `new-lead-pin.txt` and starts the station, which gives it to the first lead and removes the file. Anything but 6 to
 * 8 digits is left where it is.
 */
export async function takeNewPinFromFile(context: StationContext): Promise<void> {
  const file = join(context.dataDir, FILE)
  const pin = pinSchema.safeParse(readIfThere(file)?.trim())
  const lead = context.attendants.active().find((attendant) => attendant.role === 'lead')
  if (!pin.success || !lead) return
  const pinHash = await hashPin(pin.data)
  context.inTransaction(() => {
    context.attendantVault.setPin(lead.attendantId, pinHash)
    context.append({ kind: 'attendant.pin-changed', payload: { attendantId: lead.attendantId, by: 'file' } })
  })
  rmSync(file)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').slice(0, 100)
  } catch {
    return undefined // Missing, as it nearly always is, or not ours to read.
  }
}
