import { scanCode } from '../../../electron/station/check-ins/scan-code.ts'
import { registerRider } from '../../../electron/station/riders/register-rider.ts'
import { aSetUp } from '../../support/a-running-station.ts'
import { someSettings } from '../../support/a-station.ts'
import type { AStationCore } from '../../support/a-station-core.ts'
import { honestSupplyInputs } from './honest-supply-inputs.ts'

const place = { rootId: 'station', folders: ['reports'] }

/** The same for the calls about the office, which nobody is at. */
const honestSyncInputs = {
  'sync.status': undefined,
  'sync.pair': { officeAddress: 'http://127.0.0.1:9', pairingCode: 'ABCDEFGHIJKLMN23' },
  'sync.unpair': undefined,
  'sync.tryNow': undefined,
  'sync.saveSheetFile': { place },
  'sync.officeItems': undefined,
  'sync.officeSettings': undefined,
  'sync.notices': undefined,
  'sync.attendantNotices': undefined,
  'certificates.installed': undefined,
  'certificates.files': { place },
  'certificates.read': { place, fileName: 'office.pem' },
  'certificates.install': { pem: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n' },
  'certificates.remove': undefined,
}

/**
 * For every call of the contract an input that the station would take, of a rider it has just registered and checked
 * in: the ground on which hostile ones are built, by changing one place of it.
 */
export function honestInputs({ context, lead }: AStationCore): Readonly<Record<string, unknown>> {
  const registered = registerRider(context, { name: '李四', phoneTail: '0000', platform: 'sf' }, lead)
  if (registered.outcome !== 'registered') throw new Error('the rider is registered already')
  const verdict = scanCode(context, registered.code.text, 'wedge')
  if (verdict.outcome !== 'first-visit') throw new Error('the rider was not checked in')
  const { riderRef } = registered
  const { codeId } = registered.code
  const { checkInId } = verdict
  return {
    'station.overview': undefined,
    'station.setUp': aSetUp(),
    'station.lookAround': undefined,
    'station.endLookAround': undefined,
    'station.settings': undefined,
    'station.changeSettings': someSettings({
      trustedIssuers: [{ name: 'Neighbour', publicKey: 'ab'.repeat(32) }],
      schemeRules: [
        {
          schemeId: 'staff-card',
          name: 'Staff card',
          startsWith: 'SC-',
          followedBy: 'digits',
          minLength: 8,
          maxLength: 12,
          parameter: 'rider',
          platform: 'sf',
        },
      ],
    }),
    'station.diagnostics': undefined,
    'station.checkLog': undefined,
    'station.reportScreenFault': { screen: 'home', message: 'it failed' },
    'station.reportCamera': { camera: 'on' },
    'checkIns.scan': { text: 'hello', via: 'wedge' },
    'checkIns.typeCard': { cardNumber: '1234567890' },
    'checkIns.byHand': { riderRef, reason: 'flat phone' },
    'checkIns.void': { checkInId, reason: 'wrong rider' },
    'checkIns.today': { limit: 10 },
    'riders.register': { name: '王小明', phoneTail: '1234', platform: 'meituan' },
    'riders.find': { words: '王' },
    'riders.findByCode': { text: 'hello' },
    'riders.show': { riderRef },
    'riders.issueCode': { riderRef },
    'riders.revokeCode': { codeId, reason: 'lost' },
    'riders.forget': { riderRef },
    'attendants.roster': undefined,
    'attendants.signIn': { attendantId: lead, pin: '246810' },
    'attendants.signOut': undefined,
    'attendants.current': undefined,
    'attendants.keepSignedIn': undefined,
    'attendants.add': { name: '王五', role: 'attendant', pin: '135790' },
    'attendants.changePin': { attendantId: 'a-00000000', pin: '135790' },
    'attendants.retire': { attendantId: 'a-00000000' },
    'dailyCounts.recent': { days: 31 },
    'dailyCounts.saveCsv': { days: 31, place },
    'saving.roots': undefined,
    'saving.folders': place,
    'saving.printJob': { ticket: 'no-such-ticket' },
    'saving.stationSheet': undefined,
    'saving.riderCardPdf': { riderRef, codeId, language: 'en', place },
    ...honestSupplyInputs(riderRef),
    ...honestSyncInputs,
  }
}
