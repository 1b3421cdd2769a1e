import { expect, test } from 'vitest'
import { missingParts } from '../../../../renderer/late-parts/load-part.ts'
import { tryPart } from '../../../../renderer/late-parts/try-part.ts'

test('asks once, and counts the part as missing until it comes', async () => {
  let isAway = true
  const load = async () => {
    if (isAway) throw new Error('The station is away.')
    return 'a part'
  }
  await expect(tryPart(load)).rejects.toThrow('The station is away.')
  await expect(tryPart(load)).rejects.toThrow()
  expect(missingParts).toEqual(new Set([load]))
  isAway = false
  expect(await tryPart(load)).toBe('a part')
  expect(missingParts.size).toBe(0)
})
