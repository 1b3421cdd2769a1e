import { useMinute } from '../../hooks/use-minute.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { currentNotices } from '../../upstream/current-notices.ts'
import { NoticeLine } from './notice-line.tsx'
import { SafetyLine } from './safety-line.tsx'

/** The end of the home screen: what the street office wants riders to know now, one each minute, else a line on safety. */
export function LastLine() {
  const now = useMinute()
  const { value } = useStationQuery((station) => station.sync.notices(), ['notices'])
  const notices = currentNotices(value ?? [], now)
  const notice = notices[Math.floor(now / 60_000) % notices.length]
  return notice ? <NoticeLine notice={notice} /> : <SafetyLine />
}
