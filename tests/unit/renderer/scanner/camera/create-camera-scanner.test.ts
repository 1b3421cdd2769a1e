import { describe, expect, it } from 'vitest'
import { aCameraKiosk } from './a-camera.ts'

describe('a camera scanner', () => {
  it('opens the camera while somebody is near, and only then', async () => {
    const camera = aCameraKiosk()
    expect(camera.counts.opened).toBe(0)
    await camera.setActive(true)
    expect(camera.counts.openNow).toBe(1)
    await camera.setActive(false)
    expect(camera.counts.openNow).toBe(0)
    expect(camera.statuses).toEqual(['starting', 'running', 'off'])
  })

  it('hands over the code that comes into view', async () => {
    const camera = aCameraKiosk()
    await camera.setActive(true)
    camera.show('A')
    camera.show('A')
    expect(camera.scans).toEqual(['A'])
  })

  it('tells of movement while it is open, and only then', async () => {
    const camera = aCameraKiosk()
    camera.kiosk.isMoving = true
    await camera.setActive(true)
    await camera.pass(3000)
    expect(camera.movements.length).toBeGreaterThanOrEqual(3)
    await camera.setActive(false)
    const before = camera.movements.length
    await camera.pass(3000)
    expect(camera.movements).toHaveLength(before)
  })

  it('does not scan again the code that is still there after a verdict', async () => {
    const camera = aCameraKiosk()
    await camera.setActive(true)
    camera.show('A')
    await camera.setActive(false)
    await camera.pass(6000)
    await camera.setActive(true)
    camera.show('A')
    expect(camera.scans).toEqual(['A'])
  })

  it('does not scan again the code that is still there when another screen looks on', async () => {
    const camera = aCameraKiosk()
    await camera.setActive(true)
    camera.show('A')
    await camera.changeScreens()
    camera.show('A')
    // And after a verdict that lay over the first.
    await camera.setActive(false)
    await camera.pass(6000)
    await camera.changeScreens()
    camera.show('A')
    camera.show('B')
    expect(camera.scans).toEqual(['A', 'B'])
  })

  it('takes no scan of a camera that is being closed', async () => {
    const camera = aCameraKiosk()
    await camera.setActive(true)
    camera.setActiveAtOnce(false)
    camera.show('A')
    expect(camera.scans).toEqual([])
  })

  it('survives being wanted and unwanted at once, with never two cameras open', async () => {
    const camera = aCameraKiosk()
    camera.kiosk.openDelayMs = 700
    for (let turn = 0; turn < 51; turn += 1) camera.setActiveAtOnce(turn % 2 === 0)
    await camera.pass(300)
    camera.setActiveAtOnce(false)
    camera.setActiveAtOnce(true)
    await camera.pass(3000)
    expect(camera.counts.mostOpen).toBe(1)
    expect(camera.counts.openNow).toBe(1)
    await camera.setActive(false)
    expect(camera.counts.openNow).toBe(0)
    expect(camera.statuses.at(-1)).toBe('off')
  })

  it.each(['unplugged', 'busy', 'denied', 'failed'] as const)(
    'says that the camera is %s, and tries again',
    async (status) => {
      const camera = aCameraKiosk()
      camera.kiosk.refusal = status
      await camera.setActive(true)
      expect(camera.statuses).toEqual(['starting', status])
      await camera.pass(20_000)
      expect(camera.statuses).toEqual(['starting', status])
      camera.kiosk.refusal = null
      await camera.pass(30_000)
      expect(camera.statuses).toEqual(['starting', status, 'running'])
    },
  )

  it('asks ever more seldom for a camera that stays away, and at once when one is plugged in', async () => {
    const camera = aCameraKiosk()
    camera.kiosk.refusal = 'unplugged'
    await camera.setActive(true)
    await camera.pass(3_600_000)
    expect(camera.counts.opened).toBeLessThan(140)
    camera.kiosk.refusal = null
    await camera.changeDevices()
    expect(camera.statuses.at(-1)).toBe('running')
  })

  it('notices that the camera was pulled out, and finds it again', async () => {
    const camera = aCameraKiosk()
    await camera.setActive(true)
    await camera.pass(60_000)
    camera.kiosk.refusal = 'unplugged'
    await camera.pullOut()
    expect(camera.statuses.at(-1)).toBe('unplugged')
    camera.kiosk.refusal = null
    await camera.changeDevices()
    expect(camera.statuses.at(-1)).toBe('running')
    expect(camera.counts.openNow).toBe(1)
  })

  it('notices a picture that stands still, and builds the camera anew', async () => {
    const camera = aCameraKiosk()
    await camera.setActive(true)
    camera.kiosk.isFrozen = true
    await camera.pass(6_000)
    expect(camera.statuses).toContain('frozen')
    camera.kiosk.isFrozen = false
    await camera.pass(10_000)
    expect(camera.statuses.at(-1)).toBe('running')
    expect(camera.counts.openNow).toBe(1)
  })

  it('renews a camera that has run for long when nobody holds a code there, without a word', async () => {
    const camera = aCameraKiosk()
    await camera.setActive(true)
    await camera.pass(40 * 60_000)
    expect(camera.counts.opened).toBe(2)
    expect(camera.statuses).toEqual(['starting', 'running'])
  })

  it('closes every camera of a day of coming and going', async () => {
    const camera = aCameraKiosk()
    for (let visit = 0; visit < 500; visit += 1) {
      await camera.setActive(true)
      await camera.setActive(false)
    }
    expect(camera.counts).toMatchObject({ opened: 500, closed: 500, openNow: 0, mostOpen: 1 })
  })

  it('ends for good, leaving nothing open and nothing listening', async () => {
    const camera = aCameraKiosk()
    await camera.setActive(true)
    camera.end()
    await camera.settle()
    await camera.changeDevices()
    expect(camera.counts.openNow).toBe(0)
    expect(camera.deviceListeners.size).toBe(0)
  })
})
