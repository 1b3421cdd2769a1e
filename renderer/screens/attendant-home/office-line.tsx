import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useMinute } from '../../hooks/use-minute.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { isSilentTooLong } from '../attendant-office/office-state.ts'

/** A quiet line when the office has heard nothing for more than a day, or refuses something. Nothing while all is well. */
export function OfficeLine() {
  const { t } = useTranslation('attendant')
  const { open } = useAttendantSession()
  const { date, time, number } = useFormats()
  const now = useMinute()
  const { value: status } = useStationQuery((station) => station.sync.status(), ['sync', 'daily-counts'])
  const isSilent = status !== undefined && isSilentTooLong(status, now)
  const refused = status?.refusedSheets.length ?? 0
  if (!status || (!isSilent && refused === 0)) return null
  const { lastSuccessAt, pendingSheets } = status
  const when = lastSuccessAt ? `${date(lastSuccessAt)} ${time(lastSuccessAt)}` : t('office.never')
  return (
    <Banner
      tone="plain"
      actions={
        <Button kind="secondary" onPress={() => open({ name: 'office' })}>
          {t('office.home.look')}
        </Button>
      }
    >
      {isSilent && <p>{t('office.home.silent', { when, n: number(pendingSheets) })}</p>}
      {refused > 0 && <p>{t('office.home.refused', { n: number(refused) })}</p>}
    </Banner>
  )
}
