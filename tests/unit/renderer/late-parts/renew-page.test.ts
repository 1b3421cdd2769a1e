import { expect, test } from 'vitest'
import { type RenewablePage, renewPage } from '../../../../renderer/late-parts/renew-page.ts'

async function reloadsOf(page: Partial<RenewablePage>, signal?: AbortSignal): Promise<number> {
  let reloads = 0
  await renewPage(
    {
      isMissingParts: () => true,
      isKept: () => false,
      ageMs: () => 3000,
      wasReloaded: () => false,
      answers: async () => true,
      reload: () => {
        reloads += 1
      },
      ...page,
    },
    signal,
  )
  return reloads
}

test('loads a page anew that misses a part, once its host answers', async () => {
  expect(await reloadsOf({})).toBe(1)
  expect(await reloadsOf({ answers: async () => false })).toBe(0)
  expect(await reloadsOf({ isMissingParts: () => false })).toBe(0)
})

test('leaves a page in peace for a minute after it was loaded anew', async () => {
  expect(await reloadsOf({ wasReloaded: () => true })).toBe(0)
  expect(await reloadsOf({ wasReloaded: () => true, ageMs: () => 60_000 })).toBe(1)
})

test('leaves a page as it is that something would be lost with, even if that came up a moment ago', async () => {
  expect(await reloadsOf({ isKept: () => true })).toBe(0)
  let isKept = false
  const answers = async () => {
    isKept = true
    return true
  }
  expect(await reloadsOf({ answers, isKept: () => isKept })).toBe(0)
})

test('does not load a page anew that somebody has gone on in, or whose part came meanwhile', async () => {
  const left = new AbortController()
  const answers = async () => {
    left.abort()
    return true
  }
  expect(await reloadsOf({ answers }, left.signal)).toBe(0)
  let isMissing = true
  expect(
    await reloadsOf({
      isMissingParts: () => isMissing,
      answers: async () => {
        isMissing = false
        return true
      },
    }),
  ).toBe(0)
})
