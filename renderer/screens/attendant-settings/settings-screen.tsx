import { useTranslation } from 'react-i18next'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { OfficeSettingsNote } from './office-settings-note.tsx'
import { SettingsForm } from './settings-form.tsx'

/** All that a lead may set. */
export function SettingsScreen() {
  const { t } = useTranslation('attendant')
  const settings = useStationQuery((station) => station.station.settings(), ['station'])
  return (
    <div className={styles['page']}>
      <PageHeading title={t('settings.title')} />
      <OfficeSettingsNote />
      <AnswerView answer={settings}>{(saved) => <SettingsForm saved={saved} />}</AnswerView>
    </div>
  )
}
