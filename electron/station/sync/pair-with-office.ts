import type { PairOutcome } from '../../../shared/contract/groups/sync-calls.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { Enrolled } from '../../../shared/upstream/enrolment.ts'
import type { Pairing } from '../../../shared/upstream/pairing-text.ts'
import { publicKeyHexOf } from '../keys/rider-code-keys.ts'
import type { StationContext } from '../station-context.ts'
import { enterSeries } from './enter-series.ts'
import { forgetOfficeLists } from './forget-office-lists.ts'
import { OfficeClient } from './office-client.ts'
import { connectTo, type SessionOptions } from './open-session.ts'
import { SyncProblem } from './sync-problem.ts'

/**
 * Joins an office by its address and a pairing code that is good once. The key that is brought is on the disk before
 * anything is sent: when the answer is lost, the same key can be brought again.
 */
export async function pairWithOffice(
  options: SessionOptions,
  { officeAddress, pairingCode }: Pairing,
  by: AttendantId,
): Promise<PairOutcome> {
  const { context, tools, signal } = options
  const key = context.upstreamKeys.keyToEnrol(tools.keySafe)
  const connection = await connectTo(officeAddress, options)
  try {
    const enrolled = await new OfficeClient(connection, key, context.clock).enrol({
      pairingCode,
      publicKey: publicKeyHexOf(key),
      issuerPublicKey: publicKeyHexOf(context.signingKey),
      version: tools.version.slice(0, 40),
    })
    signal.throwIfAborted()
    enterPairing(context, officeAddress, enrolled, by)
    return { outcome: 'paired', officeName: enrolled.officeName, stationName: enrolled.stationName }
  } catch (fault) {
    if (!(fault instanceof SyncProblem)) throw fault
    return { outcome: 'not-paired', problem: { code: fault.code, detail: fault.message } }
  } finally {
    connection.close()
  }
}

function enterPairing(context: StationContext, officeAddress: string, enrolled: Enrolled, by: AttendantId): void {
  const { officeName, stationName, stationId, sketchKey } = enrolled
  context.inTransaction(() => {
    context.upstreamKeys.useEnrolled()
    context.officePairing.put({
      officeAddress,
      officeName,
      stationId,
      stationName,
      sketchKey: Buffer.from(sketchKey, 'hex'),
      pairedAt: context.clock.now(),
    })
    forgetOfficeLists(context)
    enterSeries(context, enrolled)
    context.append({ kind: 'office.paired', payload: { officeAddress, officeName, stationId, by } })
  })
}
