import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'

/** Which of the settings below are the office's to decide. Nothing where it decides none. */
export function OfficeSettingsNote() {
  const { t } = useTranslation('attendant')
  const { language } = useSpeech()
  const { value: names } = useStationQuery((station) => station.sync.officeSettings(), ['sync', 'station'])
  if (!names || names.length === 0) return null
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(names.map((name) => t(`settings.${name}`)))
  return <Banner tone="plain">{t('office.settings', { names: list })}</Banner>
}
