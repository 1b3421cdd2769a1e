import { describe, expect, it } from 'vitest'
import { createMovementWatch } from '../../../../../renderer/scanner/camera/create-movement-watch.ts'

const CELLS = 32 * 18

/** A room of some lightness, in which a thing of so many cells may stand. */
function aRoom({ light = 100, thing = 0 } = {}): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: CELLS }, (_, cell) => (cell < thing ? 220 : light + (cell % 7)))
}

function watched(...pictures: (Uint8ClampedArray | null)[]): boolean[] {
  const left = [...pictures]
  const hasMoved = createMovementWatch(() => left.shift() ?? null)
  return pictures.map(hasMoved)
}

describe('a watch for movement', () => {
  it('sees somebody come, and somebody leave', () => {
    expect(watched(aRoom(), aRoom({ thing: 60 }), aRoom({ thing: 60 }), aRoom())).toEqual([false, true, false, true])
  })

  it('sees nobody in an empty room, whatever the lamp does', () => {
    expect(watched(aRoom(), aRoom(), aRoom({ light: 160 }), aRoom({ light: 60 }))).toEqual([false, false, false, false])
  })

  it('takes no fly and no noise for a person', () => {
    expect(watched(aRoom(), aRoom({ thing: 4 }), aRoom())).toEqual([false, false, false])
  })

  it('says nothing while there is no picture', () => {
    expect(watched(null, aRoom(), null, aRoom({ thing: 60 }))).toEqual([false, false, false, true])
  })
})
