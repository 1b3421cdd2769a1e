import { describe, expect, it } from 'vitest'
import { createLine } from '../../../../../office/page/api/line.ts'

describe('a line', () => {
  it('lets each begin when the one before is done, whether that went well or not', async () => {
    const line = createLine()
    line.open()
    const told: string[] = []
    const gates = [aGate(), aGate(), aGate()]
    const taken = gates.map((gate, nth) =>
      line.take(() => {
        told.push(`turn ${nth + 1}`)
        return gate.passed
      }),
    )
    await settled()
    expect(told).toEqual(['turn 1'])
    gates[0]!.open()
    await taken[0]
    await settled()
    expect(told).toEqual(['turn 1', 'turn 2'])
    gates[1]!.fail(new Error('broken'))
    await expect(taken[1]).rejects.toThrow('broken')
    await settled()
    expect(told).toEqual(['turn 1', 'turn 2', 'turn 3'])
    gates[2]!.open()
    await taken[2]
  })

  it('begins nothing for whoever is gone by then', async () => {
    const line = createLine()
    const leave = line.open()
    const gate = aGate()
    const first = line.take(() => gate.passed)
    let hasBegun = false
    const second = line.take(async () => {
      hasBegun = true
    })
    await settled()
    leave()
    gate.open()
    await first
    await expect(second).rejects.toThrow()
    expect(hasBegun).toBe(false)
  })
})

function aGate() {
  let open = () => {}
  let fail = (_: Error) => {}
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  return { passed, open: () => open(), fail: (fault: Error) => fail(fault) }
}

/** All that was ready to go on has gone on. */
function settled(): Promise<void> {
  return new Promise((go) => setImmediate(go))
}
