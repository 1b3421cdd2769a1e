import type { OfficeNotice } from '../../shared/upstream/downlink.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'

/**
 * Sends a notice to the stations of a place, or changes it there; with `isChange` only if it is there. A notice of
 * another place is left alone, and is looked for as it is written: another server may have sent it this moment.
 */
export async function putNotice(
  trx: Writing,
  nodeId: string,
  notice: OfficeNotice,
  { isChange }: { readonly isChange: boolean },
): Promise<void> {
  const { noticeId, untilAt } = notice
  const content = { body: JSON.stringify(notice), until_at: untilAt }
  if (isChange) {
    const changed = trx.updateTable('notice').set(content).where('notice_id', '=', noticeId)
    if ((await changed.where('node_id', '=', nodeId).executeTakeFirst()).numUpdatedRows > 0n) return
    const others = trx.selectFrom('notice').select('node_id').where('notice_id', '=', noticeId)
    throw (await others.executeTakeFirst())
      ? ofAnotherPlace()
      : new OfficeProblem('no-longer-there', 'The notice was taken back.')
  }
  const sent = await trx
    .insertInto('notice')
    .values({ notice_id: noticeId, node_id: nodeId, ...content })
    .onConflict((conflict) => conflict.column('notice_id').doUpdateSet(content).where('notice.node_id', '=', nodeId))
    .executeTakeFirst()
  if (sent.numInsertedOrUpdatedRows === 0n) throw ofAnotherPlace()
}

function ofAnotherPlace(): OfficeProblem {
  return new OfficeProblem('conflict', 'Another place has a notice of this id.')
}
