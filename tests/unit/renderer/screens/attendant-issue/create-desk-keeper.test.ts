import { describe, expect, it } from 'vitest'
import { createDeskKeeper } from '../../../../../renderer/screens/attendant-issue/create-desk-keeper.ts'
import { createIssueDesk } from '../../../../../renderer/screens/attendant-issue/create-issue-desk.ts'
import type { AttendantId, RequestId } from '../../../../../shared/ids/ids.ts'

const wang = 'a-0000000000000001' as AttendantId
const li = 'a-0000000000000002' as AttendantId

function aKeeper() {
  const station = { isOut: false }
  const keeper = createDeskKeeper(() => station.isOut)
  const begin = (attendantId: AttendantId) => {
    const ask = () => Promise.reject(new Error('Nobody asks.'))
    const desk = createIssueDesk({ ask, newId: () => 'a' as RequestId })
    return { desk, end: keeper.hold(attendantId, desk) }
  }
  return { keeper, station, begin }
}

describe('who is at the issue desk', () => {
  it('finds it as it was before the station was out of service', () => {
    const { keeper, station, begin } = aKeeper()
    const { desk, end } = begin(wang)
    station.isOut = true
    end()
    station.isOut = false
    expect(keeper.deskOf(wang)).toBe(desk)
  })

  it('begins anew after a sign-out, also where the station was out of service before or afterwards', () => {
    const { keeper, station, begin } = aKeeper()
    const first = begin(wang)
    station.isOut = true
    first.end()
    station.isOut = false
    keeper.hold(wang, first.desk)()
    station.isOut = true
    expect(keeper.deskOf(wang)).toBeUndefined()
  })

  it('finds nothing of another attendant, nor does the other once somebody was there', () => {
    const { keeper, station, begin } = aKeeper()
    const { end } = begin(wang)
    station.isOut = true
    end()
    station.isOut = false
    expect(keeper.deskOf(li)).toBeUndefined()
    begin(li).end()
    expect(keeper.deskOf(wang)).toBeUndefined()
  })

  it('finds nothing of another station', () => {
    const { keeper, station, begin } = aKeeper()
    const { end } = begin(wang)
    station.isOut = true
    end()
    keeper.letGo()
    expect(keeper.deskOf(wang)).toBeUndefined()
  })
})
