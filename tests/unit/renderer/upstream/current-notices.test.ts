import { expect, it } from 'vitest'
import { currentNotices, noticeTextIn } from '../../../../renderer/upstream/current-notices.ts'
import type { OfficeNotice } from '../../../../shared/upstream/downlink.ts'

const aNotice = (noticeId: string, changes: Partial<OfficeNotice> = {}): OfficeNotice => ({
  noticeId,
  texts: { 'zh-CN': '大风橙色预警' },
  audience: 'riders',
  tone: 'plain',
  fromAt: 1_000,
  untilAt: 2_000,
  ...changes,
})

it('shows a notice in its time and no sooner or later, those to take care of first', () => {
  const notices = [aNotice('meeting'), aNotice('wind', { tone: 'care' }), aNotice('later', { fromAt: 1_500 })]
  const shownAt = (now: number) => currentNotices(notices, now).map(({ noticeId }) => noticeId)
  expect(shownAt(999)).toEqual([])
  expect(shownAt(1_000)).toEqual(['wind', 'meeting'])
  expect(shownAt(1_999)).toEqual(['wind', 'meeting', 'later'])
  expect(shownAt(2_000)).toEqual([])
})

it('says it in the language of the screen, else in Chinese, else in any that it has', () => {
  expect(noticeTextIn(aNotice('a', { texts: { 'zh-CN': '大风', ug: 'شامال' } }), 'ug')).toBe('شامال')
  expect(noticeTextIn(aNotice('b', { texts: { 'zh-CN': '大风', ug: '' } }), 'ug')).toBe('大风')
  expect(noticeTextIn(aNotice('c', { texts: { en: 'Wind' } }), 'zh-CN')).toBe('Wind')
})
