import type { Language } from '../../shared/languages/language.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { OfficeNotice } from '../../shared/upstream/downlink.ts'

/** The notices of an office whose time it is, those to take care of first. */
export function currentNotices(notices: readonly OfficeNotice[], now: Instant): readonly OfficeNotice[] {
  const current = notices.filter(({ fromAt, untilAt }) => fromAt <= now && now < untilAt)
  return [...current.filter(({ tone }) => tone === 'care'), ...current.filter(({ tone }) => tone === 'plain')]
}

/** What a notice says in a language, else in Chinese, else in whichever it was written. */
export function noticeTextIn({ texts }: OfficeNotice, language: Language): string {
  return texts[language] || texts['zh-CN'] || texts.en || texts.ug || ''
}
