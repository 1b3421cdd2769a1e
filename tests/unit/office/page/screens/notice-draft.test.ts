import { expect, it } from 'vitest'
import { draftOfNotice, sentNotice } from '../../../../../office/page/screens/sent-down/notice-draft.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'

const SHANGHAI = { timeZone: 'Asia/Shanghai' }
const TODAY = { today: '2026-01-16' as BusinessDate, ...SHANGHAI }
const at = (time: string) => Date.parse(`${time}+08:00`)

/** From Friday's half past ten to the end of Sunday. */
const NOTICE = {
  noticeId: 'wind',
  texts: { 'zh-CN': '大风橙色预警', ug: 'بوران' },
  audience: 'riders',
  tone: 'care',
  fromAt: at('2026-01-16T10:30'),
  untilAt: at('2026-01-19T00:00'),
} as const

it('is for a week from today when it is new, and of no language that nothing was written in', () => {
  const draft = { ...draftOfNotice(null, TODAY), texts: { 'zh-CN': '停水', en: '  ', ug: '' } }
  expect(sentNotice(draft, null, SHANGHAI)).toEqual({
    texts: { 'zh-CN': '停水' },
    audience: 'riders',
    tone: 'plain',
    fromAt: at('2026-01-16T00:00'),
    untilAt: at('2026-01-24T00:00'),
  })
})

it('is sent as it was, to the minute, while nothing of it is changed', () => {
  const { noticeId: _, ...body } = NOTICE
  expect(sentNotice(draftOfNotice(NOTICE, TODAY), NOTICE, SHANGHAI)).toEqual(body)
})

it('ends after the last date that is chosen, and begins at the first moment of the first', () => {
  const draft = draftOfNotice(NOTICE, TODAY)
  expect(draft).toMatchObject({ from: '2026-01-16', until: '2026-01-18', texts: { en: '' } })
  const sent = sentNotice({ ...draft, from: '2026-01-17', until: '2026-01-20' }, NOTICE, SHANGHAI)
  expect([sent.fromAt, sent.untilAt]).toEqual([at('2026-01-17T00:00'), at('2026-01-21T00:00')])
})
