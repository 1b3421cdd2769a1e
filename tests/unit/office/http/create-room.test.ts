import { describe, expect, it } from 'vitest'
import { createRoom } from '../../../../office/http/create-room.ts'

const here = () => true
const A_SHARE = { each: { atOnce: 9, inLine: 9 } }

describe('room for two at once', () => {
  it('lets the others wait in line, each until one before is done, however that went', async () => {
    const { begun, ends, ask } = aRoom({ atOnce: 2, inLine: 9, ...A_SHARE })
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
    const { begun, ends, ask } = aRoom({ atOnce: 2, inLine: 1, ...A_SHARE })
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
    const { begun, ends, ask } = aRoom({ atOnce: 1, inLine: 2, ...A_SHARE })
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
    const { begun, ends, ask } = aRoom({ atOnce: 1, inLine: 9, ...A_SHARE })
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

describe('room of which each caller has a share', () => {
  const size = { atOnce: 2, inLine: 8, each: { atOnce: 1, inLine: 2 } }

  it('makes one answer for a caller, lets two wait, and puts off the others', async () => {
    const { begun, ends, ask } = aRoom(size)
    const made = [ask(), ask(), ask()]
    await expect(ask()).rejects.toMatchObject({ problem: 'busy', more: { retryAfterSeconds: 10 } })
    for (const nth of [0, 1, 2]) {
      await settled()
      expect(begun).toHaveLength(nth + 1)
      ends[nth]!('made')
    }
    expect(await Promise.all(made)).toEqual(['made', 'made', 'made'])
  })

  it('lets others by those who have their share, and these once they have it no more', async () => {
    const { begun, ends, ask } = aRoom(size)
    const made = [ask(), ask(), ask(here, 'wang'), ask(here, 'mei')]
    await settled()
    expect(begun).toHaveLength(2)
    ends[1]!('of wang')
    expect(await made[2]).toBe('of wang')
    await settled()
    ends[2]!('of mei')
    expect(await made[3]).toBe('of mei')
    expect(begun).toHaveLength(3)
    ends[0]!('first of li')
    await settled()
    ends[3]!('second of li')
    expect(await Promise.all(made.slice(0, 2))).toEqual(['first of li', 'second of li'])
  })

  it('gives the places of those calls that a caller has ended to the next ones of theirs', async () => {
    const { ends, ask } = aRoom(size)
    let isThere = true
    const made = [ask(), ask(() => isThere), ask(() => isThere)]
    isThere = false
    made.push(ask())
    await expect(made[1]).rejects.toMatchObject({ problem: 'busy' })
    await settled()
    ends[0]!('made')
    await settled()
    ends[1]!('made')
    expect(await made[3]).toBe('made')
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
  const ask = (isAwaited = here, caller = 'li') => {
    const made = room(make, { caller, isAwaited })
    made.catch(() => {})
    return made
  }
  return { begun, ends, ask }
}

/** All that was ready to go on has gone on. */
function settled(): Promise<void> {
  return new Promise((go) => setImmediate(go))
}
