import { describe, expect, it } from 'vitest'
import {
  type DeskRemark,
  type DraftStep,
  type IssueDraft,
  newDraft,
} from '../../../../../renderer/screens/attendant-issue/issue-draft.ts'
import { nextDraft } from '../../../../../renderer/screens/attendant-issue/next-draft.ts'
import type { Allowance } from '../../../../../shared/contract/groups/supply-calls.ts'
import type { IssueId, ItemId, PieceTag, RequestId, RiderRef } from '../../../../../shared/ids/ids.ts'

const mask = 'mask' as ItemId
const water = 'water' as ItemId
const rider = 'r-0123456789abcdef' as RiderRef
const next = 'r-fedcba9876543210' as RiderRef
const third = 'r-00000000000000cc' as RiderRef
const requestId = 'a'.repeat(32) as RequestId
const nextRequestId = 'b'.repeat(32) as RequestId
const thirdRequestId = 'c'.repeat(32) as RequestId
const made = { issueId: 7 as IssueId, riderRef: rider, riderName: '王', basket: [], loans: [], voided: null }
const overQuota: DeskRemark = { outcome: 'over-quota', lines: [] }
const countFirst: DeskRemark = { outcome: 'count-first', lines: [] }

const taking = (draft: IssueDraft, ...steps: readonly DraftStep[]) => steps.reduce(nextDraft, draft)
const scannedByTwo: readonly DraftStep[] = [
  { kind: 'scan-rider', riderRef: next, nextRequestId },
  { kind: 'add-item', itemId: water },
  { kind: 'scan-rider', riderRef: third, nextRequestId },
  { kind: 'add-item', itemId: mask },
]
const begun = () =>
  taking(newDraft(requestId), { kind: 'set-rider', riderRef: rider }, { kind: 'add-item', itemId: mask })

describe('an issue from its first touch to its answer', () => {
  it('begins with a rider without a code, and takes rider and things in any order', () => {
    expect(newDraft(requestId).riderRef).toBeNull()
    const riderLast = taking(
      newDraft(requestId),
      { kind: 'add-item', itemId: mask },
      { kind: 'set-rider', riderRef: rider },
    )
    expect([riderLast.riderRef, riderLast.basket]).toEqual([begun().riderRef, begun().basket])
  })

  it('leaves an empty desk for the next rider, under another request id, and remembers what was made', () => {
    const { basket } = begun()
    const made = { issueId: 7 as IssueId, riderRef: rider, riderName: '王', basket, loans: [], voided: null }
    const done = taking(begun(), { kind: 'asked', override: null }, { kind: 'issued', made, nextRequestId })
    expect(done).toMatchObject({ riderRef: null, basket: [], requestId: nextRequestId, attempt: 'none', made })
    expect(taking(done, { kind: 'add-item', itemId: water }).made).toBeNull()
  })

  it('keeps basket and request id when something stands in the way, and forgets it with the next change', () => {
    const told = taking(begun(), { kind: 'asked', override: null }, { kind: 'answered', remark: overQuota })
    expect(told).toMatchObject({ requestId, basket: begun().basket, attempt: 'none', remark: overQuota })
    expect(taking(told, { kind: 'add-item', itemId: water }).remark).toBeNull()
  })

  it('changes nothing while the station has it or it is not known whether it was issued', () => {
    const asking = taking(begun(), { kind: 'asked', override: 'cold' })
    const unanswered = taking(asking, { kind: 'unanswered' })
    for (const waiting of [asking, unanswered]) {
      expect(
        taking(waiting, { kind: 'set-quantity', itemId: mask, quantity: 9 }, { kind: 'cut-to', lines: [] }),
      ).toEqual(waiting)
      const scanned = taking(waiting, { kind: 'add-item', itemId: water }, { kind: 'set-rider', riderRef: next })
      expect({ ...scanned, later: [] }).toEqual(waiting)
    }
    expect(unanswered).toMatchObject({ requestId, override: 'cold' })
  })

  it.each<DraftStep>([
    { kind: 'issued', made, nextRequestId },
    { kind: 'clear', nextRequestId },
  ])('begins the next with the rider and the things that were scanned before it was over ($kind)', (over) => {
    const unanswered = taking(begun(), { kind: 'asked', override: null }, { kind: 'unanswered' })
    const withRider = taking(unanswered, { kind: 'set-rider', riderRef: next }, over)
    expect(withRider).toMatchObject({ riderRef: next, basket: [], requestId: nextRequestId, later: [] })
    expect(withRider.made).toEqual(over.kind === 'issued' ? made : null)
    const withItem = taking(
      unanswered,
      { kind: 'set-rider', riderRef: next },
      { kind: 'add-item', itemId: water },
      over,
    )
    expect(withItem).toMatchObject({ riderRef: next, basket: [{ itemId: water }], later: [] })
    expect(withItem.made).toEqual(over.kind === 'issued' ? made : null)
  })

  it('keeps the next rider for the next draft when something stands in the way of this one', () => {
    const told = taking(
      begun(),
      { kind: 'asked', override: null },
      { kind: 'set-rider', riderRef: next },
      { kind: 'answered', remark: overQuota },
    )
    expect(told).toMatchObject({ riderRef: rider, basket: begun().basket, remark: overQuota })
    expect(taking(told, { kind: 'clear', nextRequestId }).riderRef).toBe(next)
  })

  it.each<{ why: string; remark: DeskRemark; emptying: readonly DraftStep[] }>([
    { why: 'it can never be issued', remark: { outcome: 'unknown-item', itemIds: [mask] }, emptying: [] },
    {
      why: 'it is cut to nothing',
      remark: overQuota,
      emptying: [{ kind: 'cut-to', lines: [{ itemId: mask, allowance: { left: 0 } as Allowance }] }],
    },
  ])(
    'begins with what was scanned meanwhile, once, where nothing is left of this one: $why',
    ({ remark, emptying }) => {
      const scanned: readonly DraftStep[] = [
        { kind: 'set-rider', riderRef: next },
        { kind: 'add-item', itemId: water },
      ]
      const left = taking(
        begun(),
        { kind: 'asked', override: null },
        ...scanned,
        { kind: 'answered', remark },
        ...emptying,
      )
      expect(left).toMatchObject({
        riderRef: next,
        basket: [{ itemId: water, quantity: 1 }],
        attempt: 'none',
        later: [],
      })
      const issued = taking(left, { kind: 'asked', override: null }, { kind: 'issued', made, nextRequestId })
      expect(issued).toMatchObject({ riderRef: null, basket: [] })
    },
  )

  it('stays with its rider while a hand takes the last thing out, and then begins with what was scanned meanwhile', () => {
    const left = taking(
      begun(),
      { kind: 'asked', override: null },
      { kind: 'set-rider', riderRef: next },
      { kind: 'answered', remark: overQuota },
      { kind: 'set-quantity', itemId: mask, quantity: 0 },
    )
    expect(left).toMatchObject({ riderRef: rider, basket: [] })
    expect(taking(left, { kind: 'add-item', itemId: water })).toMatchObject({ riderRef: rider })
    expect(taking(left, { kind: 'clear', nextRequestId })).toMatchObject({ riderRef: next, later: [] })
  })

  it('says why it left nothing of an issue, beside what was scanned meanwhile', () => {
    const remark: DeskRemark = { outcome: 'unknown-item', itemIds: [mask] }
    const asking = taking(begun(), { kind: 'asked', override: null }, { kind: 'add-item', itemId: water })
    expect(taking(asking, { kind: 'answered', remark }).remark).toEqual(remark)
  })

  it('takes a rider who scans once more while waiting for the same one, and not for the next', () => {
    const asking = taking(begun(), { kind: 'asked', override: null })
    expect(taking(asking, { kind: 'set-rider', riderRef: rider })).toEqual(asking)
  })

  it('lets no scan close the dialog that asks about what was made, and takes it once the dialog is closed', () => {
    const undoing = taking(
      begun(),
      { kind: 'asked', override: null },
      { kind: 'issued', made, nextRequestId },
      { kind: 'hold' },
    )
    const scanned = taking(undoing, { kind: 'set-rider', riderRef: next }, { kind: 'add-item', itemId: water })
    expect({ ...scanned, later: [] }).toEqual(undoing)
    const undone = taking(scanned, { kind: 'release' })
    expect(undone).toMatchObject({ riderRef: next, basket: [{ itemId: water }], isHeld: false, later: [], made })
    expect(taking(undone, { kind: 'add-item', itemId: mask }).made).toBeNull()
  })

  it('puts what is scanned while what was made is asked about into the basket that was begun meanwhile', () => {
    const undoing = taking(
      begun(),
      { kind: 'asked', override: null },
      { kind: 'set-rider', riderRef: next },
      { kind: 'add-item', itemId: mask },
      { kind: 'issued', made, nextRequestId },
      { kind: 'hold' },
    )
    const undone = taking(undoing, { kind: 'add-item', itemId: water }, { kind: 'release' })
    expect(undone).toMatchObject({ riderRef: next, basket: [{ itemId: mask }, { itemId: water }], later: [], made })
  })

  it('gives nothing of one rider to another who scans while what was made is asked about, and has the other wait', () => {
    const undoing = taking(begun(), { kind: 'asked', override: null }, { kind: 'issued', made, nextRequestId })
    const undone = taking(undoing, { kind: 'hold' }, ...scannedByTwo, { kind: 'release' })
    expect(undone).toMatchObject({ riderRef: next, basket: [{ itemId: water, quantity: 1 }], made })
    const issued = taking(
      undone,
      { kind: 'asked', override: null },
      { kind: 'issued', made, nextRequestId: thirdRequestId },
    )
    expect(issued).toMatchObject({ riderRef: third, basket: [{ itemId: mask, quantity: 1 }], later: [] })
  })

  it.each<{ over: string; steps: readonly DraftStep[] }>([
    { over: 'is made', steps: [{ kind: 'issued', made, nextRequestId }] },
    { over: 'is given up', steps: [{ kind: 'unanswered' }, { kind: 'clear', nextRequestId }] },
    {
      over: 'came to nothing',
      steps: [{ kind: 'answered', remark: { outcome: 'unknown-item', itemIds: [mask] } }],
    },
    {
      over: 'is made after the shelf was counted',
      steps: [
        { kind: 'answered', remark: countFirst },
        { kind: 'counted', basket: [{ itemId: mask, quantity: 1, tags: [] }] },
        { kind: 'release' },
        { kind: 'asked', override: null },
        { kind: 'issued', made, nextRequestId },
      ],
    },
  ])('gives nothing of one rider to another where both scanned before an issue $over', ({ steps }) => {
    const first = taking(begun(), { kind: 'asked', override: null }, ...scannedByTwo, ...steps)
    expect(first).toMatchObject({ riderRef: next, basket: [{ itemId: water, quantity: 1 }] })
    const second = taking(first, { kind: 'asked', override: null }, { kind: 'issued', made, nextRequestId })
    expect(second).toMatchObject({ riderRef: third, basket: [{ itemId: mask, quantity: 1 }], later: [] })
  })

  describe('while another waits', () => {
    const toThird: DraftStep = { kind: 'scan-rider', riderRef: third, nextRequestId: thirdRequestId }
    const waiting = () =>
      taking(begun(), { kind: 'asked', override: null }, ...scannedByTwo, { kind: 'issued', made, nextRequestId })
    const ofThird = { riderRef: third, basket: [{ itemId: mask, quantity: 1 }], later: [] }

    it('gives who waits and scans once more nothing of the rider before, and says what that one did not get', () => {
      const remark = { outcome: 'put-back', riderRef: next, pieces: 1 }
      expect(taking(waiting(), toThird)).toMatchObject({ ...ofThird, remark, requestId: thirdRequestId })
      const sameAgain: DraftStep = { kind: 'scan-rider', riderRef: next, nextRequestId }
      expect(taking(waiting(), sameAgain, toThird)).toMatchObject({ ...ofThird, remark })
      const withMore = taking(waiting(), { kind: 'add-item', itemId: water }, toThird)
      expect(withMore).toMatchObject({ ...ofThird, remark: { ...remark, pieces: 2 } })
    })

    it('has nothing come back that was scanned for who waits, once they had their turn', () => {
      const emptied = taking(waiting(), { kind: 'set-quantity', itemId: water, quantity: 0 })
      expect(emptied).toMatchObject({ riderRef: next, basket: [] })
      for (const step of [toThird, { ...toThird, kind: 'set-rider' }, { ...toThird, kind: 'turn-to' }] as const) {
        const isHere = taking(emptied, step)
        expect(isHere).toMatchObject({ ...ofThird, remark: null })
        const issued = taking(isHere, { kind: 'asked', override: null }, { kind: 'issued', made, nextRequestId })
        expect(issued).toMatchObject({ riderRef: null, basket: [], later: [] })
      }
    })

    it('keeps the turn of who waits when a third scans, and puts back what the one at the desk was to have', () => {
      const isFourth = taking(waiting(), { ...toThird, riderRef: rider })
      expect(isFourth).toMatchObject({ riderRef: rider, basket: [], remark: { outcome: 'put-back', riderRef: next } })
      expect(taking(isFourth, { kind: 'clear', nextRequestId })).toMatchObject(ofThird)
    })

    it('says what was read last of who waits, unless it has to say what another did not get', () => {
      const remark: DeskRemark = { outcome: 'unknown-barcode' }
      const asking = taking(begun(), { kind: 'asked', override: null }, ...scannedByTwo, { kind: 'remark', remark })
      const isWaiting = taking(asking, { kind: 'issued', made, nextRequestId })
      expect(taking(isWaiting, toThird)).toMatchObject({ ...ofThird, remark: { outcome: 'put-back', riderRef: next } })
      const emptied = taking(isWaiting, { kind: 'set-quantity', itemId: water, quantity: 0 })
      expect(taking(emptied, toThird)).toMatchObject({ ...ofThird, remark })
    })
  })

  it('begins with whom a hand turned to before an issue is made, and says what another who scanned did not get', () => {
    const toThird: DraftStep = { kind: 'turn-to', riderRef: third, nextRequestId: thirdRequestId }
    const asking = taking(begun(), { kind: 'asked', override: null }, ...scannedByTwo.slice(0, 2), toThird)
    expect(taking(asking, { kind: 'issued', made, nextRequestId })).toMatchObject({
      riderRef: third,
      basket: [],
      remark: { outcome: 'put-back', riderRef: next, pieces: 1 },
      later: [],
    })
  })

  it.each<{ what: string; held: readonly DraftStep[] }>([
    { what: 'why the quota does not count', held: [{ kind: 'answered', remark: overQuota }, { kind: 'hold' }] },
    { what: 'how many there are', held: [{ kind: 'answered', remark: countFirst }] },
  ])('keeps rider and basket while a dialog asks $what, and the next rider for the next draft', ({ held }) => {
    const asking = taking(begun(), { kind: 'asked', override: null }, ...held)
    const scanned = taking(
      asking,
      { kind: 'remark', remark: { outcome: 'unknown-barcode' } },
      { kind: 'set-rider', riderRef: next },
    )
    expect({ ...scanned, later: [] }).toEqual(asking)

    const closed = taking(scanned, { kind: 'release' })
    expect(closed).toMatchObject({ riderRef: rider, basket: begun().basket, requestId, isHeld: false })
    expect(taking(closed, { kind: 'clear', nextRequestId }).riderRef).toBe(next)

    const issued = taking(scanned, { kind: 'asked', override: null }, { kind: 'release' })
    expect(issued).toMatchObject({ riderRef: rider, attempt: 'asking', requestId })
    expect(taking(issued, { kind: 'issued', made, nextRequestId })).toMatchObject({ riderRef: next, made })
  })

  it('closes the count with as much as is there, and begins with what was scanned under it where that is nothing', () => {
    const counting = taking(begun(), { kind: 'asked', override: null }, { kind: 'answered', remark: countFirst })
    const basket = [{ itemId: mask, quantity: 2, tags: [] }]
    expect(taking(counting, { kind: 'counted', basket })).toEqual({ ...counting, basket, remark: null })
    const waiting = taking(counting, { kind: 'set-rider', riderRef: next }, { kind: 'counted', basket })
    expect(taking(waiting, { kind: 'release' })).toMatchObject({ riderRef: rider, basket })
    const scanned = taking(counting, { kind: 'set-rider', riderRef: next }, { kind: 'counted', basket: [] })
    expect(scanned).toMatchObject({ riderRef: next, basket: [], remark: null, later: [] })
  })

  it('knows of what was made that it was undone, wherever that was done, and not of any other', () => {
    const done = taking(begun(), { kind: 'asked', override: null }, { kind: 'issued', made, nextRequestId })
    const undone = taking(done, { kind: 'voided', issueId: made.issueId, outcome: 'voided' })
    expect(undone).toEqual({ ...done, made: { ...made, voided: 'voided' } })
    expect(taking(done, { kind: 'voided', issueId: 6 as IssueId, outcome: 'voided' })).toEqual(done)
  })

  it('gives the next rider nothing of what another was to have, when turned to from the rider’s own page', () => {
    const toNext: DraftStep = { kind: 'turn-to', riderRef: next, nextRequestId }
    const remark = { outcome: 'put-back', riderRef: rider, pieces: 1 }
    expect(taking(begun(), toNext)).toEqual({ ...newDraft(nextRequestId), riderRef: next, remark })
    const nothingYet = taking(newDraft(requestId), { kind: 'set-rider', riderRef: rider })
    expect(taking(nothingYet, toNext).remark).toBeNull()
    const thingsFirst = taking(newDraft(requestId), { kind: 'add-item', itemId: mask })
    expect(taking(thingsFirst, toNext)).toEqual({ ...thingsFirst, riderRef: next })
    expect(taking(begun(), { ...toNext, riderRef: rider })).toEqual(begun())

    const asking = taking(begun(), { kind: 'asked', override: null })
    const waiting = taking(asking, { kind: 'set-rider', riderRef: rider }, toNext)
    expect({ ...waiting, later: [] }).toEqual(asking)
    expect(taking(waiting, { kind: 'issued', made, nextRequestId })).toMatchObject({ riderRef: next, basket: [], made })
  })

  describe('to which an attendant comes back from another page', () => {
    const scanned: DraftStep = { kind: 'scan-rider', riderRef: next, nextRequestId }
    const left = () => taking(begun(), { kind: 'opened' })

    it('gives whoever scans then nothing of what another was to have, and says what is put back', () => {
      const remark = { outcome: 'put-back', riderRef: rider, pieces: 1 }
      expect(taking(left(), scanned)).toEqual({ ...newDraft(nextRequestId), riderRef: next, remark })
    })

    it('gives whoever scans then what was scanned since, and says what is put back while more is scanned', () => {
      const tag = 'YS-01' as PieceTag
      const since = taking(
        left(),
        { kind: 'add-piece', itemId: water, tag },
        { kind: 'add-item', itemId: mask },
        scanned,
      )
      const remark = { outcome: 'put-back', riderRef: rider, pieces: 1 }
      const basket = [
        { itemId: mask, quantity: 1, tags: [] },
        { itemId: water, quantity: 1, tags: [tag] },
      ]
      expect(since).toEqual({ ...newDraft(nextRequestId), riderRef: next, basket, remark })
      const more = taking(since, { kind: 'add-item', itemId: water })
      expect(more.remark).toEqual(remark)
      expect(taking(more, { kind: 'set-quantity', itemId: water, quantity: 1 }).remark).toBeNull()
    })

    it('gives whoever scans then the piece whose sticker was scanned since, though it was taken for one begun before', () => {
      const tag = 'YS-01' as PieceTag
      const since = taking(left(), { kind: 'add-piece', itemId: mask, tag })
      expect(since.basket).toEqual([{ itemId: mask, quantity: 1, tags: [tag] }])
      expect(taking(since, scanned)).toMatchObject({
        riderRef: next,
        basket: [{ itemId: mask, quantity: 1, tags: [tag] }],
        remark: { outcome: 'put-back', riderRef: rider, pieces: 1 },
      })
    })

    it('takes what a hand took out for what was begun before, and what is chosen then for whoever scans', () => {
      const tags = ['YS-01', 'YS-02', 'YS-03'] as PieceTag[]
      const pieces = tags.map((tag): DraftStep => ({ kind: 'add-piece', itemId: water, tag }))
      const since = taking(
        taking(begun(), ...pieces.slice(0, 2), { kind: 'opened' }),
        { kind: 'set-quantity', itemId: mask, quantity: 0 },
        { kind: 'set-quantity', itemId: water, quantity: 1 },
        { kind: 'add-item', itemId: mask },
        pieces[2]!,
      )
      expect(taking(since, scanned)).toMatchObject({
        basket: [
          { itemId: water, quantity: 1, tags: ['YS-03'] },
          { itemId: mask, quantity: 1, tags: [] },
        ],
        remark: { outcome: 'put-back', riderRef: rider, pieces: 1 },
      })
    })

    it.each<{ who: string; step: DraftStep; riderRef: RiderRef | null }>([
      { who: 'the same rider, who scans again', step: { ...scanned, riderRef: rider }, riderRef: rider },
      { who: 'another, if a hand says so', step: { kind: 'set-rider', riderRef: next }, riderRef: next },
      { who: 'a rider without a code, if a hand says so', step: { kind: 'set-rider', riderRef: null }, riderRef: null },
    ])('keeps what was begun for $who', ({ step, riderRef }) => {
      const kept = taking(left(), step)
      expect(kept).toMatchObject({ riderRef, basket: begun().basket, requestId, remark: null })
      expect(taking(kept, { ...scanned, riderRef: third }).basket).toEqual(begun().basket)
    })

    it('takes whoever scans for whom things were chosen first, as in one sitting', () => {
      const thingsFirst = taking(newDraft(requestId), { kind: 'add-item', itemId: mask }, { kind: 'opened' }, scanned)
      expect(thingsFirst).toMatchObject({ riderRef: next, basket: begun().basket })
      expect(taking(begun(), scanned)).toMatchObject({ riderRef: next, basket: begun().basket, remark: null })
    })
  })

  it('can be given up for good when no answer comes, but not while one may', () => {
    const asking = taking(begun(), { kind: 'asked', override: null })
    expect(taking(asking, { kind: 'clear', nextRequestId })).toEqual(asking)
    expect(taking(asking, { kind: 'unanswered' }, { kind: 'clear', nextRequestId })).toEqual(newDraft(nextRequestId))
  })

  describe('whose rider is forgotten', () => {
    const forgotten: DraftStep = { kind: 'forgotten', riderRef: rider, nextRequestId: thirdRequestId }
    const toNext = { kind: 'set-rider', riderRef: next } as const
    const asking = () => taking(begun(), { kind: 'asked', override: null })

    it('keeps nothing of them, and the rider and the things that come next', () => {
      expect(taking(begun(), forgotten)).toEqual(newDraft(thirdRequestId))
      expect(taking(asking(), { kind: 'unanswered' }, toNext, forgotten)).toMatchObject({
        riderRef: next,
        basket: [],
        requestId: thirdRequestId,
      })
      const nextIsHere = taking(
        asking(),
        toNext,
        { kind: 'add-item', itemId: water },
        {
          kind: 'issued',
          ...{ made, nextRequestId },
        },
      )
      expect(taking(nextIsHere, forgotten)).toEqual({ ...nextIsHere, made: null })
    })

    it('keeps what was made for another, and does not begin with them later', () => {
      const turned = taking(begun(), { ...toNext, kind: 'turn-to', nextRequestId })
      expect(taking(turned, forgotten)).toEqual({ ...turned, remark: null })
      expect(taking(turned, { ...forgotten, riderRef: third })).toEqual(turned)
      const ofAnother = { ...made, riderRef: next }
      const isHere = taking(asking(), { kind: 'issued', made: ofAnother, nextRequestId }, { kind: 'hold' })
      const isLater = taking(isHere, { kind: 'set-rider', riderRef: rider }, { kind: 'add-item', itemId: water })
      expect(taking(isLater, forgotten)).toEqual(isHere)
      const another = taking(isLater, toNext)
      expect(taking(another, forgotten)).toEqual(taking(isHere, toNext))
    })

    it.each([
      { who: 'the first of two', whom: next, left: { riderRef: third, basket: [{ itemId: mask }] } },
      { who: 'the last of two', whom: third, left: { riderRef: next, basket: [{ itemId: water }] } },
    ])('begins with none of them, and with whoever else scanned before it was over ($who)', ({ whom, left }) => {
      const waiting = taking(asking(), ...scannedByTwo, { ...forgotten, riderRef: whom })
      expect(taking(waiting, { kind: 'issued', made, nextRequestId })).toMatchObject({ ...left, later: [] })
    })

    it('gives nobody what was scanned before the code of one who is forgotten', () => {
      const waiting = taking(asking(), { kind: 'add-item', itemId: water }, ...scannedByTwo)
      const forgot = taking(waiting, { ...forgotten, riderRef: next })
      expect(taking(forgot, { kind: 'issued', made, nextRequestId })).toMatchObject({
        riderRef: third,
        basket: [{ itemId: mask }],
      })
    })

    it.each<DraftStep>([
      { kind: 'issued', made, nextRequestId },
      { kind: 'answered', remark: overQuota },
      { kind: 'unanswered' },
    ])('waits for the answer that is under way, and shows nothing of it ($kind)', (answer) => {
      const waiting = taking(asking(), forgotten)
      expect(waiting).toMatchObject({ attempt: 'asking', requestId, basket: begun().basket })
      expect(taking(waiting, answer)).toEqual(newDraft(thirdRequestId))
      expect(taking(waiting, toNext, answer)).toEqual({ ...newDraft(thirdRequestId), riderRef: next })
    })
  })

  it('takes out by itself what can never be issued', () => {
    const two = taking(begun(), { kind: 'add-item', itemId: water }, { kind: 'asked', override: null })
    const retired = taking(two, { kind: 'answered', remark: { outcome: 'unknown-item', itemIds: [mask] } })
    expect(retired.basket.map(({ itemId }) => itemId)).toEqual([water])
    const tag = 'YS-01' as PieceTag
    const withPiece = taking(begun(), { kind: 'add-piece', itemId: water, tag }, { kind: 'asked', override: null })
    const gone = taking(withPiece, { kind: 'answered', remark: { outcome: 'piece-not-here', tag } })
    expect(gone.basket.map(({ itemId }) => itemId)).toEqual([mask])
  })
})
