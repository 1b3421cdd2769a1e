import type { Enrolled, Enrolment } from '../../shared/upstream/enrolment.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { raiseVersion } from '../downlink/downlink-version.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { readOfficeSettings, readOfficeValue } from '../settings/office-settings.ts'
import { forgetIssuerOfFile, keyIdOf, noteIssuer, pairKey } from '../stations/station-store.ts'
import { nodeById } from '../tree/node-store.ts'
import { isSignedBy, readSignature, type Signed } from './check-signature.ts'
import { usePairingCode } from './pairing-code.ts'

/**
 * Pairs a kiosk with the station that its code was made for. The kiosk proves that it has its key by signing with it;
 * whichever kiosk the station had before is no longer heard. What it had sent stays: the new one counts on in a series
 * of its own, or, with a copy of the old data folder, in the same.
 */
export async function enrol(office: Office, enrolment: Enrolment, signed: Signed): Promise<Enrolled> {
  const { publicKey, issuerPublicKey, pairingCode, version } = enrolment
  const signature = readSignature(signed)
  if (signature.keyId !== keyIdOf(publicKey) || !isSignedBy(publicKey, signature, signed)) {
    throw new OfficeProblem('not-signed', 'The request is not signed with the key that it brings.')
  }
  return office.db.write(async (trx) => {
    const now = office.clock.now()
    const stationId = await usePairingCode(trx, office.db, pairingCode, publicKey, now)
    const node = await nodeById(trx, stationId)
    const settings = await readOfficeSettings(trx)
    const sketchKey = await readOfficeValue(trx, 'sketch-key')
    if (!node || !settings || !sketchKey) throw new OfficeProblem('pairing-code', 'The office is not set up.')
    await forgetIssuerOfFile(trx, issuerPublicKey)
    await pairKey(trx, stationId, publicKey, now)
    await noteIssuer(trx, { stationId, kioskKey: publicKey, publicKey: issuerPublicKey, isTrusted: true, now })
    await raiseVersion(trx, office, 'downlink')
    const detail = { key: keyIdOf(publicKey), version }
    await writeAudit(trx, now, 'kiosk', { action: 'kiosk.paired', subject: node.name, nodeId: stationId, detail })
    return {
      // The office makes ids in this form.
      stationId: stationId as Enrolled['stationId'],
      stationName: node.name,
      officeName: settings.officeName,
      sketchKey,
    }
  })
}
