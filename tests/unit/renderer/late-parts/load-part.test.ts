import { expect, test } from 'vitest'
import { loadPart, missingParts } from '../../../../renderer/late-parts/load-part.ts'

const PART = 'a part'

/** Loads a part that fails so often, and answers each pause with how many parts were missing then. */
async function loadingAfter(failures: number) {
  const pauses: { delayMs: number; missing: number }[] = []
  let left = failures
  const load = async () => {
    left -= 1
    if (left >= 0) throw new Error('The station is away.')
    return PART
  }
  const part = await loadPart(load, async (delayMs) => {
    pauses.push({ delayMs, missing: missingParts.size })
  })
  return { part, pauses }
}

test('asks for a part until it is there, ever less often', async () => {
  const { part, pauses } = await loadingAfter(7)
  expect(part).toBe(PART)
  expect(pauses.map(({ delayMs }) => delayMs)).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000])
})

test('counts a part as missing that failed three times, until it comes', async () => {
  const { pauses } = await loadingAfter(4)
  expect(pauses.map(({ missing }) => missing)).toEqual([0, 0, 1, 1])
  expect(missingParts.size).toBe(0)
})
