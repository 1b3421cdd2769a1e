import { describe, expect, it } from 'vitest'
import type { RoundWish } from '../../../../../electron/station/sync/run-round.ts'
import { SyncLoop } from '../../../../../electron/station/sync/sync-loop.ts'
import { SyncProblem } from '../../../../../electron/station/sync/sync-problem.ts'
import { HOUR_MS, MINUTE_MS } from '../../../../support/a-clock.ts'
import { aSyncWorld } from '../../../../support/a-sync-world.ts'

/** A loop whose rounds are noted, and end as they are told to. */
function aLoop() {
  const world = aSyncWorld()
  const rounds: { readonly atMs: number; readonly isFull: boolean; readonly signal: AbortSignal }[] = []
  const faults: unknown[] = []
  const told: unknown[] = []
  let isPressing = () => true
  let ending: () => Promise<void> = async () => {}
  const loop = new SyncLoop({
    world,
    isPressing: () => isPressing(),
    async round({ isFull }: RoundWish, signal) {
      rounds.push({ atMs: world.nowMs(), isFull, signal })
      await ending()
      return { hasTakenOver: false, problem: null }
    },
    onChanged: (result) => void told.push(result),
    onFault: (fault) => void faults.push(fault),
  })
  return {
    world,
    loop,
    rounds,
    faults,
    told,
    times: () => rounds.map(({ atMs }) => atMs),
    press(given: boolean) {
      isPressing = () => given
    },
    pressWith(given: () => boolean) {
      isPressing = given
    },
    failWith(fault: Error | null) {
      ending = async () => {
        if (fault) throw fault
      }
    },
    /** Rounds wait until the returned function is called. */
    hold(): () => void {
      let letGo = () => {}
      const held = new Promise<void>((resolve) => {
        letGo = resolve
      })
      ending = () => held
      return letGo
    },
  }
}

const unreachable = () => new SyncProblem('unreachable', 'nobody there')

describe('the loop that calls the office', () => {
  it('begins with a full round and says every quarter of an hour that the station is there', async () => {
    const { world, loop, rounds } = aLoop()
    loop.start()
    await world.pass(HOUR_MS)
    expect(rounds).toMatchObject([0, 15, 30, 45, 60].map((minutes) => ({ atMs: minutes * MINUTE_MS, isFull: true })))
  })

  it('hands in three seconds after a change, once for all changes of these seconds', async () => {
    const { world, loop, rounds } = aLoop()
    loop.start()
    await world.pass(MINUTE_MS)
    loop.noteChange()
    await world.pass(1_000)
    loop.noteChange()
    await world.pass(10_000)
    expect(rounds).toMatchObject([{ atMs: 0 }, { atMs: MINUTE_MS + 3_000, isFull: false }])
  })

  it('calls nobody for a change that counted nothing', async () => {
    const { world, loop, rounds, press } = aLoop()
    loop.start()
    await world.pass(MINUTE_MS)
    press(false)
    loop.noteChange()
    await world.pass(10 * MINUTE_MS)
    expect(rounds).toHaveLength(1)
    await world.pass(4 * MINUTE_MS)
    expect(rounds).toMatchObject([{ atMs: 0 }, { atMs: 15 * MINUTE_MS }])
  })

  it('calls when it cannot be told whether anything presses, so that the round says what is wrong', async () => {
    const { world, loop, rounds, pressWith } = aLoop()
    loop.start()
    await world.pass(MINUTE_MS)
    pressWith(() => {
      throw new Error('database is locked')
    })
    loop.noteChange()
    await world.pass(MINUTE_MS)
    expect(rounds).toMatchObject([{ isFull: true }, { atMs: MINUTE_MS + 3_000, isFull: false }])
  })

  it('hands in what was counted while a round was under way', async () => {
    const { world, loop, rounds, hold } = aLoop()
    const letGo = hold()
    loop.start()
    await world.pass(1_000)
    loop.noteChange()
    await world.pass(20_000)
    expect(rounds).toHaveLength(1)
    letGo()
    await world.pass(3_000)
    expect(rounds).toMatchObject([{ atMs: 0 }, { atMs: 24_000 }])
  })

  it('waits after failures ever longer, up to a quarter of an hour, and up to that by chance', async () => {
    const { world, loop, times, failWith } = aLoop()
    failWith(new SyncProblem('office-fault', 'Internal Server Error'))
    loop.start()
    await world.pass(3 * HOUR_MS)
    const waits = waitsBetween(times())
    expect(waits.slice(0, 11)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900].map((seconds) => seconds * 1000))
    expect(waits.at(-1)).toBe(15 * MINUTE_MS)

    world.setRandom(0.1)
    const soFar = times().length
    await world.pass(HOUR_MS)
    const later = times().slice(soFar + 1)
    expect(later.slice(1).map((at, after) => at - later[after]!)).toContain(90_000)
  })

  it.each([
    'no-network',
    'unreachable',
    'sign-in-page',
    'certificate-other-name',
    'certificate-untrusted',
    'certificate-out-of-time',
    'no-secure-connection',
  ] as const)('waits no more than two minutes for a network that lets it through again, after %s', async (code) => {
    const { world, loop, times, failWith } = aLoop()
    failWith(new SyncProblem(code, 'not there'))
    loop.start()
    await world.pass(HOUR_MS)
    const waits = waitsBetween(times())
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 120].map((seconds) => seconds * 1000))
    expect(waits.at(-1)).toBe(2 * MINUTE_MS)
  })

  it('is not hastened by changes while the office cannot be reached', async () => {
    const { world, loop, times, failWith } = aLoop()
    failWith(unreachable())
    loop.start()
    await world.pass(4 * HOUR_MS)
    const before = times().length
    for (let second = 0; second < 60; second++) {
      loop.noteChange()
      await world.pass(1_000)
    }
    expect(times().length - before).toBeLessThanOrEqual(1)
  })

  it('waits for as long as the office asks it to', async () => {
    const { world, loop, times, failWith } = aLoop()
    failWith(new SyncProblem('busy', 'later', 120_000))
    loop.start()
    await world.pass(125_000)
    expect(times()).toEqual([0, 120_000])
  })

  it('tries at once when a network appears, and not when one goes', async () => {
    const { world, loop, times, failWith } = aLoop()
    failWith(unreachable())
    world.setNetworks('')
    loop.start()
    await world.pass(4 * HOUR_MS)
    failWith(null)
    const before = times().length
    world.setNetworks('10.0.0.5/24')
    await world.pass(5_000)
    expect(times()).toHaveLength(before + 1)
    world.setNetworks('')
    await world.pass(MINUTE_MS)
    expect(times()).toHaveLength(before + 1)
  })

  it('tries at once when it is asked to, after the round that is under way', async () => {
    const { world, loop, rounds, hold } = aLoop()
    const letGo = hold()
    loop.start()
    await world.pass(1_000)
    let isDone = false
    const tried = loop.tryNow().then(() => {
      isDone = true
    })
    await world.pass(1_000)
    expect([rounds.length, isDone]).toEqual([1, false])
    letGo()
    await tried
    expect(rounds).toMatchObject([{ isFull: true }, { isFull: true }])
  })

  it('says what the problem is and when it tries again, until it went well', async () => {
    const { world, loop, failWith, told } = aLoop()
    expect(loop.state()).toEqual({ isSending: false, problem: null, nextTryMs: null })
    failWith(unreachable())
    loop.start()
    expect(loop.state()).toMatchObject({ isSending: true, nextTryMs: null })
    await world.pass(500)
    expect(loop.state()).toMatchObject({ isSending: false, problem: { code: 'unreachable' }, nextTryMs: 500 })
    expect(told).toHaveLength(2)
    failWith(null)
    await world.pass(10_000)
    expect(loop.state()).toMatchObject({ problem: null })
  })

  it('takes a mistake of its own for one more failure and goes on', async () => {
    const { world, loop, rounds, failWith, faults } = aLoop()
    failWith(new TypeError('a mistake'))
    loop.start()
    await world.pass(500)
    expect(loop.state().problem).toMatchObject({ code: 'station-fault' })
    failWith(null)
    await world.pass(MINUTE_MS)
    expect(faults).toMatchObject([{ message: 'a mistake' }])
    expect(rounds).toHaveLength(2)
  })

  it('calls off what is under way when it stops, and leaves no timer behind', async () => {
    const { world, loop, rounds, hold, faults } = aLoop()
    const letGo = hold()
    loop.start()
    await world.pass(1_000)
    loop.stop()
    expect(rounds[0]!.signal.aborted).toBe(true)
    expect(world.timers()).toBe(0)
    letGo()
    loop.noteChange()
    await loop.tryNow()
    await world.pass(HOUR_MS)
    expect(rounds).toHaveLength(1)
    expect(faults).toEqual([])
    loop.start()
    await world.pass(1_000)
    expect(rounds).toHaveLength(2)
  })
})

function waitsBetween(times: readonly number[]): readonly number[] {
  return times.slice(1).map((at, after) => at - times[after]!)
}
