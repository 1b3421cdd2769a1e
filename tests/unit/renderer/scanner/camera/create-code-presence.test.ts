import { describe, expect, it } from 'vitest'
import { createCodePresence } from '../../../../../renderer/scanner/camera/create-code-presence.ts'

describe('the presence of codes', () => {
  it('tells a code once, however long it is held there', () => {
    const presence = createCodePresence()
    const told = Array.from({ length: 100 }, (_, at) => presence.see('A', at * 200)).filter(Boolean)
    expect(told).toHaveLength(1)
  })

  it('forgives a code less than two seconds out of view', () => {
    const presence = createCodePresence()
    expect(presence.see('A', 0)).toBe(true)
    expect(presence.see('A', 1900)).toBe(false)
    expect(presence.see('A', 1900 + 2100)).toBe(true)
  })

  it('tells two codes that take turns in view once each', () => {
    const presence = createCodePresence()
    expect([0, 200, 400, 600].map((at) => presence.see(at % 400 === 0 ? 'A' : 'B', at))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('does not take the time of a verdict for absence', () => {
    const presence = createCodePresence()
    presence.see('A', 0)
    presence.lookAway(100)
    presence.lookAgain(6100)
    expect(presence.see('A', 6300)).toBe(false)
  })

  it('tells a code again that comes back after the camera rested', () => {
    const presence = createCodePresence()
    presence.see('A', 0)
    presence.lookAway(100)
    presence.lookAgain(300_000)
    expect(presence.see('A', 300_200)).toBe(true)
  })
})
