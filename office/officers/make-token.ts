import { writeAudit } from '../audit/write-audit.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { actorOf, type Caller, nodeInReach } from './caller.ts'
import type { Scope } from './rights.ts'
import { hashSecret, newSecret } from './secret.ts'

const DAY_MS = 86_400_000

export type NewToken = {
  readonly tokenId: string
  readonly name: string
  readonly nodeId: string
  readonly scopes: readonly Scope[]
  /** How long it is good. */
  readonly days: number
}

/**
 * Makes a token for another system and answers its secret, of which only the hash is kept. Of one that is there its
 * maker gets another secret as long as nobody has used it: they saw none of the first if they ask again.
 */
export async function makeToken(
  office: Office,
  caller: Caller,
  { tokenId, name, nodeId, scopes, days }: NewToken,
): Promise<string> {
  const secret = newSecret(office)
  await office.db.write(async (trx) => {
    const node = await nodeInReach(trx, caller, nodeId)
    const now = office.clock.now()
    const made_by = actorOf(caller)
    const token = {
      token_hash: hashSecret(secret),
      name,
      node_id: node.nodeId,
      scopes: [...new Set(scopes)].join(' '),
      made_at: now,
      expires_at: now + days * DAY_MS,
    }
    const kept = await trx
      .insertInto('api_token')
      .values({ token_id: tokenId, ...token, made_by, ended_at: null, used_at: null })
      .onConflict((known) =>
        known
          .column('token_id')
          .doUpdateSet(token)
          .where('api_token.made_by', '=', made_by)
          .where('api_token.used_at', 'is', null)
          .where('api_token.ended_at', 'is', null),
      )
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) throw new OfficeProblem('conflict', 'This token is there already.')
    const detail = { tokenId, scopes: token.scopes }
    await writeAudit(trx, now, caller, { action: 'token.added', subject: name, nodeId: node.nodeId, detail })
  })
  return secret
}
