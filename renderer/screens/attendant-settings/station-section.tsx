import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './settings-form.module.css'
import type { SectionProps } from './settings-form.tsx'

/** What the station is called and where it is. */
export function StationSection({ draft, change, faultAt }: SectionProps) {
  const { t } = useTranslation('attendant')
  return (
    <Card title={t('settings.section.station')}>
      <div className={styles['fields']}>
        <TextField
          label={t('settings.stationName')}
          value={draft.stationName}
          onChange={(stationName) => change({ stationName })}
          error={faultAt('stationName')}
        />
        <TextField
          label={t('settings.district')}
          value={draft.district}
          onChange={(district) => change({ district })}
          error={faultAt('district')}
        />
        <TextField
          label={t('settings.stationCode')}
          hint={t('settings.stationCodeHint')}
          value={draft.stationCode}
          onChange={(stationCode) => change({ stationCode: stationCode.toUpperCase() })}
          error={faultAt('stationCode')}
        />
        <TextField
          label={t('settings.timeZone')}
          hint={t('settings.timeZoneHint')}
          value={draft.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          error={faultAt('timeZone')}
        />
      </div>
    </Card>
  )
}
