import { describe, expect, it } from 'vitest'
import { listMovements } from '../../../../../electron/station/stock/list-movements.ts'
import { putBack, selfServeShelf, takeOne } from '../../../../../electron/station/supplies/self-serve.ts'
import { StationRefusal } from '../../../../../shared/contract/station-refusal.ts'
import { aRequestId, aStockedStation, item, type StockedStation } from '../../../../support/a-stocked-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'

const screen = { screenId: 'kiosk' }
const take = (station: StockedStation, itemId: string, at = screen) =>
  takeOne(station.context, at, item(itemId), aRequestId())

function aRiderAtTheShelf(stock: Readonly<Record<string, number>>) {
  const station = aStockedStation(stock)
  const { riderRef } = station.register()
  station.context.presentRiders.arrive(screen, riderRef)
  return station
}

describe('taking supplies by oneself', () => {
  it('is for the rider who checked in at this screen, and counted as such', () => {
    const station = aRiderAtTheShelf({ water: 5 })
    expect(take(station, 'water')).toMatchObject({ outcome: 'issued' })
    expect(countsOf(station.context)).toMatchObject({ 'issues by:self': 1, 'riders-served all': 1 })
    expect(() => take(station, 'water', { screenId: 'another' })).toThrow(StationRefusal)
  })

  it('ends a minute after the last touch, so that nobody takes in another name', () => {
    const station = aRiderAtTheShelf({ water: 5 })
    station.clock.pass(59_000)
    take(station, 'water')
    station.clock.pass(59_000)
    take(station, 'water')
    station.clock.pass(60_000)
    expect(() => take(station, 'water')).toThrow(StationRefusal)
    expect(selfServeShelf(station.context, screen).rider).toBeNull()
  })

  it('has the same quota as at the desk', () => {
    const station = aRiderAtTheShelf({ water: 5 })
    take(station, 'water')
    take(station, 'water')
    expect(take(station, 'water')).toMatchObject({ outcome: 'over-quota' })
    expect(selfServeShelf(station.context, screen).items).toContainEqual(
      expect.objectContaining({ itemId: 'water', allowance: { left: 0, renewsOn: '2026-01-14' } }),
    )
  })

  it('offers only what riders may take, and nothing where the lead has switched it off', () => {
    const offered = aStockedStation({ water: 5, vest: 5 })
    const ids = selfServeShelf(offered.context, screen).items.map(({ itemId }) => itemId)
    expect(ids).toContain('water')
    expect(ids).not.toContain('vest')
    const closed = aStockedStation({ water: 5 }, { selfServe: false })
    expect(selfServeShelf(closed.context, screen).items).toEqual([])
  })

  it('does not give out what is for attendants to issue', () => {
    expect(take(aRiderAtTheShelf({ vest: 5 }), 'vest')).toEqual({ outcome: 'unknown-item', itemIds: ['vest'] })
  })

  it('is undone by putting it back, by the same rider only', () => {
    const station = aRiderAtTheShelf({ water: 5 })
    const issueId = station.issueOf(take(station, 'water'))
    expect(putBack(station.context, { screenId: 'another' }, issueId)).toEqual({ outcome: 'too-late' })
    expect(putBack(station.context, screen, issueId)).toEqual({ outcome: 'put-back' })
    expect(station.onHand('water')).toBe(5)
    const [last] = listMovements(station.context, item('water'), { before: null, kinds: null, limit: 1 })
    expect(last).toMatchObject({ kind: 'voided', by: null, detail: '' })
    station.context.presentRiders.arrive(screen, station.register({ name: '李' }).riderRef)
    expect(putBack(station.context, screen, issueId)).toEqual({ outcome: 'too-late' })
  })
})
