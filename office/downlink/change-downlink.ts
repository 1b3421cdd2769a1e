import { writeAudit } from '../audit/write-audit.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { type Answer, type Call, NOTHING } from '../http/route.ts'
import { nodeInReach, topOf } from '../officers/caller.ts'
import { raiseVersion } from './downlink-version.ts'

type Change = (trx: Writing, nodeId: string) => Promise<void>

/** What the audit log says of a change: what it calls that which is changed may have to be read before it is. */
type Told = {
  readonly action: string
  readonly subject: string | ((trx: Writing) => Promise<string>)
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Changes what the stations of one place are sent. */
export async function changeForPlace(
  { office, caller }: Pick<Call, 'office' | 'caller'>,
  nodeId: string,
  told: Told,
  run: Change,
): Promise<Answer> {
  await office.db.write(async (trx) => {
    const node = await nodeInReach(trx, caller, nodeId)
    const subject = await subjectOf(trx, told)
    await run(trx, node.nodeId)
    await raiseVersion(trx, office, 'downlink')
    await writeAudit(trx, office.clock.now(), caller, { ...told, subject, nodeId: node.nodeId })
  })
  return NOTHING
}

/** Changes what concerns every station: for whoever has the whole tree. */
export async function changeForAll(
  { office, caller }: Pick<Call, 'office' | 'caller'>,
  told: Told,
  run: Change,
): Promise<Answer> {
  const top = topOf(caller)
  if (top.parentId !== null) throw new OfficeProblem('not-allowed', 'This concerns every station of the office.')
  await office.db.write(async (trx) => {
    const subject = await subjectOf(trx, told)
    await run(trx, top.nodeId)
    await raiseVersion(trx, office, 'downlink')
    await writeAudit(trx, office.clock.now(), caller, { ...told, subject, nodeId: top.nodeId })
  })
  return NOTHING
}

function subjectOf(trx: Writing, { subject }: Told): string | Promise<string> {
  return typeof subject === 'string' ? subject : subject(trx)
}
