import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'

/** Which of the settings below are the office's to decide. Nothing where it decides none. */
export function OfficeSettingsNote() {
  const { t } = useTranslation('attendant')
  const { value: names } = useStationQuery((station) => station.sync.officeSettings(), ['sync', 'station'])
  if (!names || names.length === 0) return null
  const list = names.map((name) => t(`settings.${name}`)).join(' · ')
  return <Banner tone="plain">{t('office.settings', { names: list })}</Banner>
}
