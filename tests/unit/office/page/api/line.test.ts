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

  it('is held by a fault that the next would meet as well, until one takes another turn at its end', async () => {
    const line = createLine((fault) => fault === away)
    line.open()
    const away = new Error('away')
    const told: string[] = []
    const turn = (name: string, run = async () => {}) => {
      return line.take(() => {
        told.push(name)
        return run()
      })
    }
    const fails = () => Promise.reject(away)
    const first = turn('first', fails)
    const second = turn('second', fails)
    const third = turn('third')
    await expect(first).rejects.toBe(away)
    await settled()
    expect(told).toEqual(['first'])

    const firstAgain = turn('first again')
    await expect(second).rejects.toBe(away)
    await settled()
    expect(told).toEqual(['first', 'second'])

    const secondAgain = turn('second again')
    await Promise.all([third, firstAgain, secondAgain])
    expect(told).toEqual(['first', 'second', 'third', 'first again', 'second again'])
  })

  it('begins nothing for whoever left while it was held', async () => {
    const line = createLine(() => true)
    const leave = line.open()
    const failed = line.take(() => Promise.reject(new Error('away')))
    const next = line.take(async () => {})
    await expect(failed).rejects.toThrow('away')
    await settled()
    leave()
    await expect(next).rejects.toThrow('gone')
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
