import { writeAudit } from '../audit/write-audit.ts'
import { conflictIfTaken } from '../http/conflict-if-taken.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { newId } from '../new-id.ts'
import type { Office } from '../office.ts'
import { addOfficer } from '../officers/officer-store.ts'
import { hashPassword } from '../officers/password-hash.ts'
import { addNode, type Node } from '../tree/node-store.ts'
import { DEFAULT_SETTINGS, readOfficeSettings, writeFirstOfficeSettings, writeOfficeValue } from './office-settings.ts'

const SET_UP_ALREADY = 'The office has been set up already.'

export type FirstOfficer = {
  readonly officeName: string
  readonly kind: 'city' | 'district' | 'street'
  readonly login: string
  readonly name: string
  readonly password: string
  /** Where stations find the office, if the address it was set up at is one. */
  readonly officeAddress: string | null
}

/** Sets an office up with the root of its tree, the key of its sketches and its first admin; once. Answers the root. */
export async function setUpOffice(office: Office, first: FirstOfficer): Promise<Node> {
  const password = await hashPassword(first.password, office.randomBytes(16))
  return office.db.write(async (trx) => {
    if (await readOfficeSettings(trx)) throw new OfficeProblem('conflict', SET_UP_ALREADY)
    const now = office.clock.now()
    const { officeName, officeAddress } = first
    const settings = { ...DEFAULT_SETTINGS, officeName, officeAddress }
    await conflictIfTaken(writeFirstOfficeSettings(trx, settings), SET_UP_ALREADY)
    await writeOfficeValue(trx, 'sketch-key', office.randomBytes(32).toString('hex'))
    const root = await addNode(trx, {
      nodeId: newId(office),
      parent: null,
      kind: first.kind,
      name: first.officeName,
      now,
    })
    await addOfficer(trx, {
      officer_id: newId(office),
      login: first.login,
      name: first.name,
      node_id: root.nodeId,
      role: 'admin',
      password,
      must_change: 0,
      made_at: now,
    })
    await writeAudit(trx, now, 'set-up', { action: 'office.set-up', subject: first.login, nodeId: root.nodeId })
    return root
  })
}
