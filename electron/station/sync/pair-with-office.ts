import { createHash } from 'node:crypto'
import type { PairOutcome } from '../../../shared/contract/groups/sync-calls.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { Enrolled } from '../../../shared/upstream/enrolment.ts'
import type { Pairing } from '../../../shared/upstream/pairing-text.ts'
import { publicKeyHexOf } from '../keys/rider-code-keys.ts'
import type { StationContext } from '../station-context.ts'
import { forgetOfficeLists } from './forget-office-lists.ts'
import { OfficeClient } from './office-client.ts'
import { connectTo, type SessionOptions } from './open-session.ts'
import { ownSeries, wholeSeries } from './own-series.ts'
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

/**
 * Which series goes on. Another office is handed everything. The same one, as the same station, goes on with what it is
 * known to have, and is asked whether it still does; as another of its stations, what the former one has is not counted again.
 */
function enterSeries(context: StationContext, { sketchKey, stationId }: Enrolled): void {
  const officeMark = createHash('sha256').update(sketchKey).digest('hex').slice(0, 16)
  const own = ownSeries(context)
  if (own.officeMark !== null && own.officeMark !== officeMark) {
    context.series.put({ ...wholeSeries(context), officeMark, stationId })
    context.acknowledgements.clear()
    context.sketchHashes.clear()
  } else if (own.stationId === null) {
    context.series.put({ ...own, known: own.after, officeMark, stationId })
    context.acknowledgements.clear()
  }
}
