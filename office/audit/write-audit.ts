import type { Writing } from '../database/office-database.ts'
import { actorOf, type Caller } from '../officers/caller.ts'

export type Audited = {
  readonly action: string
  /** What it was done to, as a reader knows it: a name, a login, a code, or the id of a node. */
  readonly subject: string
  /** Where in the tree; null for what concerns no one place. */
  readonly nodeId: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Writes what somebody did into the audit log, for good, with the transaction that did it. */
export async function writeAudit(
  trx: Writing,
  at: number,
  actor: Caller | string,
  { action, subject, nodeId, detail = {} }: Audited,
): Promise<void> {
  const name = typeof actor === 'string' ? actor : actorOf(actor)
  await trx
    .insertInto('audit')
    .values({ at, actor: name, action, subject, node_id: nodeId, detail: JSON.stringify(detail) })
    .execute()
}
