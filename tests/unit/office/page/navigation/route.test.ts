import { describe, expect, it } from 'vitest'
import { hrefOf, readRoute, SCREENS } from '../../../../../office/page/navigation/route.ts'

describe('where one is in the page', () => {
  it.each(SCREENS)('can be written into the address and read again: %s', (screen) => {
    const query = { per: 'month', words: '合新 & #1' }
    expect(readRoute(hrefOf(screen, { query }))).toEqual({ screen, id: null, query })
  })

  it('may be one station', () => {
    const route = readRoute(hrefOf('stations', { id: 'abc123def456' }))
    expect(route).toEqual({ screen: 'stations', id: 'abc123def456', query: {} })
  })

  it.each(['', '#', '#/nowhere', '#set-up=abc', '#/stations/../../v1/tokens'])(
    'is a screen there is, for %j',
    (hash) => {
      expect(SCREENS).toContain(readRoute(hash).screen)
      expect(readRoute(hash).id).toBeNull()
    },
  )

  it('leaves out of the address what is empty', () => {
    expect(hrefOf('stations', { query: { state: '', words: 'x' } })).toBe('#/stations?words=x')
  })
})
