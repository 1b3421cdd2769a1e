import { addDays, type BusinessDate, localTimeOf } from '../../../../shared/time/business-date.ts'
import type { OfficeNotice } from '../../../../shared/upstream/downlink.ts'
import type { NoticeBody } from '../../api/answers.ts'
import { startOfDay } from '../../spans/start-of-day.ts'

/** A notice as a form has it: by dates, the last one included. A field of the browser's is empty while it is no date. */
export type NoticeDraft = Pick<OfficeNotice, 'audience' | 'tone'> & {
  readonly texts: Readonly<Record<'zh-CN' | 'en' | 'ug', string>>
  readonly from: string
  readonly until: string
}

/** A notice as it is, or a new one for a week from today. */
export function draftOfNotice(
  notice: OfficeNotice | null,
  { today, timeZone }: { readonly today: BusinessDate; readonly timeZone: string },
): NoticeDraft {
  const { 'zh-CN': chinese = '', en = '', ug = '' } = notice?.texts ?? {}
  const texts = { 'zh-CN': chinese, en, ug }
  if (!notice) return { texts, audience: 'riders', tone: 'plain', from: today, until: addDays(today, 7) }
  const { audience, tone } = notice
  return { texts, audience, tone, ...datesOf(notice, timeZone) }
}

/**
 * What the office is sent of a draft that has both dates. A date that was left as it was keeps its time of day, which
 * another system may have set.
 */
export function sentNotice(
  { texts, audience, tone, from, until }: NoticeDraft,
  before: OfficeNotice | null,
  { timeZone }: { readonly timeZone: string },
): NoticeBody {
  const dates = before && datesOf(before, timeZone)
  return {
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
    audience,
    tone,
    fromAt: before && dates?.from === from ? before.fromAt : startOfDay(from, timeZone),
    untilAt:
      before && dates?.until === until ? before.untilAt : startOfDay(addDays(until as BusinessDate, 1), timeZone),
  }
}

function datesOf({ fromAt, untilAt }: OfficeNotice, timeZone: string) {
  const dateOf = (at: number) => localTimeOf(at, { timeZone, cutOverHour: 0 }).businessDate
  return { from: dateOf(fromAt), until: dateOf(untilAt - 1) }
}
