import { Card } from '../../../../renderer/components/card.tsx'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords, wordFor } from '../../i18n/use-words.ts'
import { type Fact, Facts } from '../../parts/facts.tsx'
import type { StationFault } from '../../stations/judge-station.ts'

type StationHealthProps = { readonly station: DescribedStation; readonly faults: readonly StationFault[] }

/** What a station said of itself in its last call, and when that was. What a machine has not is left out. */
export function StationHealthCard({ station, faults }: StationHealthProps) {
  const say = useWords()
  const formats = useFormats()
  const { health, lastHeardAt, latestDate, clockAheadMs, datesAhead, isPaired } = station
  const moment = (at: number | null) => (at === null ? say('health.notYet') : formats.moment(at))
  const has = (fault: StationFault) => ({ isFaulty: faults.includes(fault) })
  const facts: Fact[] = [
    { name: say('health.kiosk'), value: say(isPaired ? 'health.paired' : 'health.notPaired') },
    { name: say('health.lastHeard'), value: moment(lastHeardAt) },
    {
      name: say('health.latestDate'),
      value: latestDate === null ? say('health.notYet') : formats.dayWithYear(latestDate),
    },
  ]
  if (clockAheadMs !== null)
    facts.push({ name: say('health.clock'), value: clockWords(clockAheadMs, datesAhead), ...has('clock') })
  if (health) {
    const { diskFreeBytes, camera, lockerBoard, printer, notices, contentOnScreen } = health
    facts.push({ name: say('health.database'), value: say(`health.${health.database}`), ...has('database') })
    if (diskFreeBytes !== null) {
      const n = formats.number(diskFreeBytes / 1e9)
      facts.push({ name: say('health.disk'), value: say('health.gigabytes', { n }), ...has('disk') })
    }
    facts.push({ name: say('health.scanner'), value: moment(health.lastWedgeScanAt) })
    if (camera) facts.push({ name: say('health.camera'), value: say(`health.${camera}`), ...has('camera') })
    if (lockerBoard)
      facts.push({ name: say('health.lockerBoard'), value: say(`health.${lockerBoard}`), ...has('locker-board') })
    if (printer) facts.push({ name: say('health.printer'), value: say(`health.${printer}`), ...has('printer') })
    if (contentOnScreen !== null) facts.push({ name: say('health.content'), value: contentOnScreen })
    facts.push({ name: say('health.pending'), value: formats.number(health.pendingSheets), ...has('pending') })
    facts.push({ name: say('health.version'), value: <bdi dir="ltr">{`${health.version} (${health.host})`}</bdi> })
    if (notices.length > 0) {
      const words = notices.map((notice) => wordFor(say, `notice.${notice}`, notice))
      facts.push({ name: say('health.notices'), value: words.join(say('list.comma')) })
    }
  }
  return (
    <Card title={say('health.title')}>
      <Facts facts={facts} />
    </Card>
  )

  function clockWords(aheadMs: number, dates: number): string {
    if (dates > 0) return say('health.datesAhead', { n: dates })
    const minutes = Math.round(Math.abs(aheadMs) / 60_000)
    if (minutes === 0) return say('health.clockRight')
    return say(aheadMs > 0 ? 'health.clockAhead' : 'health.clockBehind', { minutes })
  }
}
