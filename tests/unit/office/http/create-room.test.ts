import { describe, expect, it } from 'vitest'
import { createRoom } from '../../../../office/http/create-room.ts'

const here = () => true

describe('room for two at once', () => {
  it('lets the others wait in line, each until one before is done, however that went', async () => {
    const { begun, ends, ask } = aRoom({ atOnce: 2, inLine: 9 })
    const made = [ask(), ask(), ask(), ask()]
    await settled()
    expect(begun).toEqual([0, 1])
    ends[1]!('made')
    expect(await made[1]).toBe('made')
    await settled()
    expect(begun).toEqual([0, 1, 2])
    ends[0]!(new Error('broken'))
    await expect(made[0]).rejects.toThrow('broken')
    await settled()
    expect(begun).toEqual([0, 1, 2, 3])
    for (const end of ends.slice(2)) end('made')
    await Promise.all(made.slice(2))
  })

  it('puts off who comes when the line is full, and takes others once it is not', async () => {
    const { begun, ends, ask } = aRoom({ atOnce: 2, inLine: 1 })
    const made = [ask(), ask(), ask()]
    await expect(ask()).rejects.toMatchObject({ problem: 'busy', more: { retryAfterSeconds: 10 } })
    await settled()
    ends[0]!('made')
    await settled()
    expect(begun).toEqual([0, 1, 2])
    made.push(ask())
    for (const end of ends) end('made')
    await settled()
    ends.at(-1)!('made')
    await Promise.all(made)
    expect(begun).toHaveLength(4)
  })

  it('gives the places of those who have hung up to others once the line is full', async () => {
    const { begun, ends, ask } = aRoom({ atOnce: 1, inLine: 2 })
    let isThere = true
    const made = [ask(), ask(() => isThere), ask()]
    await settled()
    isThere = false
    made.push(ask())
    await expect(made[1]).rejects.toMatchObject({ problem: 'busy' })
    await expect(ask()).rejects.toMatchObject({ problem: 'busy' })
    for (const nth of [0, 1, 2]) {
      await settled()
      ends[nth]!('made')
    }
    expect(await Promise.all([made[0], made[2], made[3]])).toEqual(['made', 'made', 'made'])
    expect(begun).toEqual([0, 1, 2])
  })

  it('makes nothing for whoever has hung up while they waited', async () => {
    const { begun, ends, ask } = aRoom({ atOnce: 1, inLine: 9 })
    let isThere = true
    const made = [ask(), ask(() => isThere), ask()]
    await settled()
    isThere = false
    ends[0]!('made')
    await expect(made[1]).rejects.toMatchObject({ problem: 'busy' })
    await settled()
    expect(begun).toEqual([0, 1])
    ends[1]!('made')
    expect(await made[2]).toBe('made')
  })
})

/** Room in which each answer is made when the test says so. */
function aRoom(size: Parameters<typeof createRoom>[0]) {
  const room = createRoom(size)
  const begun: number[] = []
  const ends: ((made: string | Error) => void)[] = []
  const make = () =>
    new Promise<string>((resolve, reject) => {
      begun.push(begun.length)
      ends.push((made) => (made instanceof Error ? reject(made) : resolve(made)))
    })
  const ask = (isAwaited = here) => {
    const made = room(make, isAwaited)
    made.catch(() => {})
    return made
  }
  return { begun, ends, ask }
}

/** All that was ready to go on has gone on. */
function settled(): Promise<void> {
  return new Promise((go) => setImmediate(go))
}
