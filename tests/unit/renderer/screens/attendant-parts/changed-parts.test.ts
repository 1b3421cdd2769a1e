import { expect, test } from 'vitest'
import { changedParts } from '../../../../../renderer/screens/attendant-parts/changed-parts.ts'

const saved = { name: '示例骑手驿站', minutes: 30, languages: ['zh-CN', 'ug'] }

test('keeps what differs from what is saved, and leaves the rest to whatever is saved next', () => {
  const parts = changedParts(saved, { name: '天山路骑手驿站', minutes: 30, languages: ['zh-CN', 'ug'] })
  expect(parts).toEqual({ name: '天山路骑手驿站' })
  expect({ ...saved, minutes: 45, ...parts }).toMatchObject({ name: '天山路骑手驿站', minutes: 45 })
})

test('counts a list in another order as a change, and one that was changed back as none', () => {
  expect(changedParts(saved, { languages: ['ug', 'zh-CN'] })).toEqual({ languages: ['ug', 'zh-CN'] })
  expect(changedParts(saved, { languages: ['zh-CN', 'ug'] })).toEqual({})
})
