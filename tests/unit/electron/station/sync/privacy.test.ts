import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkInByHand } from '../../../../../electron/station/check-ins/check-in-by-hand.ts'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { typeCard } from '../../../../../electron/station/check-ins/type-card.ts'
import { voidCheckIn } from '../../../../../electron/station/check-ins/void-check-in.ts'
import { revokeCode } from '../../../../../electron/station/riders/revoke-code.ts'
import { handOver } from '../../../../../electron/station/shifts/hand-over.ts'
import { saveSheetFile } from '../../../../../electron/station/sync/save-sheet-file.ts'
import { hashOfRider } from '../../../../../electron/station/sync/sketch-hash.ts'
import type { CheckInId } from '../../../../../shared/ids/ids.ts'
import type { SchemeRule } from '../../../../../shared/settings/station-settings.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { aKiosk, TOOLS } from '../../../../support/a-paired-station.ts'
import { aStockedStation } from '../../../../support/a-stocked-station.ts'
import { anOffice } from '../../../../support/an-office.ts'

const staffCards: SchemeRule = {
  schemeId: 'staff-card',
  name: 'Staff card',
  startsWith: 'SF-',
  followedBy: 'digits',
  minLength: 4,
  maxLength: 20,
  parameter: null,
  platform: 'sf',
}

it('no byte that is sent or saved for an office says who a rider is', async () => {
  const office = await anOffice()
  const station = aStockedStation({ mask: 50, umbrella: 3 }, { schemeRules: [staffCards], repeatWindowMinutes: 0 })
  const { context, clock, lead } = station
  const kiosk = aKiosk(station)
  await kiosk.pair(office)
  const { riderRef, code } = station.register({ name: '司马相如', phoneTail: '7391' })
  const scheme = scanCode(context, 'SF-9988776655', 'wedge')
  scanCode(context, code.text, 'wedge')
  typeCard(context, code.cardNumber)
  checkInByHand(context, { riderRef, reason: 'phone of 司马相如 is flat', by: lead })
  voidCheckIn(context, context.eventLog.head().seq as CheckInId, 'it was 司马相如', lead)
  station.issue(riderRef, { mask: 2, umbrella: 1 }, { override: 'for 司马相如' })
  handOver(context, '司马相如 lost a glove', lead)
  expect(await kiosk.sync()).toBeNull()
  clock.pass(DAY_MS)
  revokeCode(context, code.codeId, 'lost by 司马相如', lead)
  scanCode(context, code.text, 'camera')
  expect(await kiosk.sync()).toBeNull()
  const saved = await saveSheetFile(context, TOOLS, { rootId: 'station', folders: [] }, async () => {})
  const file = saved.outcome === 'saved' ? readFileSync(saved.fullPath, 'utf8') : ''
  // The ids of codes that were revoked are told, so that they are good nowhere. They are the only ones.
  const [revoked, others] = [true, false].map((isRevoked) =>
    office.received.filter((request) => /^PUT \S+\/revoked-codes\n/.test(request) === isRevoked),
  )
  expect(revoked).toHaveLength(1)
  expect(revoked![0]).toContain(`{"codeIds":["${code.codeId}"]}`)
  const sent = [...others!, revoked![0]!.replace(code.codeId, ''), file].join('\n')
  expect(sent).toContain('"measure":"visits"')
  expect(sent).toContain('"measure":"items-issued"')

  const schemeRef = 'riderRef' in scheme ? scheme.riderRef : ''
  const secrets = [
    '司马相如',
    code.text,
    code.cardNumber,
    code.codeId,
    riderRef.slice(2),
    schemeRef.slice(2),
    '9988776655',
    context.keyedHash('phone-tail', '7391'),
  ]
  const keyed = [riderRef, schemeRef].map((ref) => hashOfRider(context.officePairing.get()!.sketchKey, ref as never))
  const hashed = secrets.map((secret) => createHash('sha256').update(secret).digest())
  const hashes = [...keyed, ...hashed].flatMap((hash) => [
    hash.subarray(0, 8).toString('hex'),
    hash.subarray(0, 6).toString('base64url'),
  ])
  for (const secret of [...secrets, ...hashes]) expect(sent, secret).not.toContain(secret)
  // Four digits may lie in any hash by chance; what must not be there is the number itself.
  expect(sent).not.toMatch(/(?<![0-9A-Za-z_-])7391(?![0-9A-Za-z_-])/)
})
