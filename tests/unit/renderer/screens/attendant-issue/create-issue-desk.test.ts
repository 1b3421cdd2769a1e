import { describe, expect, it, vi } from 'vitest'
import {
  createIssueDesk,
  type IssueDeskParts,
} from '../../../../../renderer/screens/attendant-issue/create-issue-desk.ts'
import { StationRefusal } from '../../../../../shared/contract/station-refusal.ts'
import type { IssueId, ItemId, RequestId } from '../../../../../shared/ids/ids.ts'

const mask = 'mask' as ItemId

function aDesk() {
  let ids = 0
  const ask = vi.fn<IssueDeskParts['ask']>(async () => ({ outcome: 'issued', issueId: 7 as IssueId, loans: [] }))
  const desk = createIssueDesk({ ask, newId: () => `${++ids}` as RequestId })
  return { desk, ask }
}

describe('the issue desk', () => {
  it('tells who looks at it of each change, until they look away', () => {
    const { desk } = aDesk()
    const seen: number[] = []
    const lookAway = desk.subscribe(() => seen.push(desk.draft().basket.length))
    desk.take({ kind: 'add-item', itemId: mask })
    lookAway()
    desk.clear()
    expect(seen).toEqual([1])
  })

  it('remembers what was made, also where nobody looked when the answer came', async () => {
    const { desk, ask } = aDesk()
    desk.take({ kind: 'add-item', itemId: mask })
    const { requestId } = desk.draft()
    await desk.issue({ riderName: null })
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ requestId, override: null }))
    expect(desk.draft()).toMatchObject({ basket: [], made: { issueId: 7, basket: [{ itemId: mask }] } })
    expect(desk.draft().requestId).not.toBe(requestId)
  })

  it('asks once more for the very same where no answer came', async () => {
    const { desk, ask } = aDesk()
    ask.mockRejectedValueOnce(new StationRefusal('out-of-service', 'The database is broken.'))
    desk.take({ kind: 'add-item', itemId: mask })
    await desk.issue({ riderName: null, override: 'cold' })
    expect(desk.draft()).toMatchObject({ attempt: 'unanswered', basket: [{ itemId: mask }] })
    await desk.issue({ riderName: null })
    const [first, second] = ask.mock.calls
    expect(second).toEqual(first)
    expect(desk.draft().attempt).toBe('none')
  })
})
