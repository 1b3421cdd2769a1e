import type { Notice } from '../../../shared/contract/groups/station-calls.ts'

/** The latest notice of each kind, the gravest kind first: ten jumps of a clock are one thing to look at. */
export function latestNotices(notices: readonly Notice[]): readonly Notice[] {
  const latest = new Map<Notice['code'], Notice>()
  for (const notice of notices) {
    if (notice.at >= (latest.get(notice.code)?.at ?? 0)) latest.set(notice.code, notice)
  }
  return GRAVEST_FIRST.flatMap((code) => latest.get(code) ?? [])
}

const GRAVEST_FIRST: readonly Notice['code'][] = [
  'log-damaged',
  'settings-broken',
  'database-restored',
  'database-mended',
  'clock-stepped',
  'screen-fault',
]
