import { expect, test } from 'vitest'
import { isPageKept, keepPage } from '../../../../renderer/late-parts/keep-page.ts'

test('keeps a page as long as anything needs it', () => {
  const endings = [keepPage(), keepPage()]
  expect(isPageKept()).toBe(true)
  endings[0]!()
  expect(isPageKept()).toBe(true)
  endings[1]!()
  expect(isPageKept()).toBe(false)
})
