import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { NumberStepper } from '../../components/number-stepper.tsx'
import { Toggle } from '../../components/toggle.tsx'
import { NUMBER_BOUNDS, type NumberSetting } from './number-bounds.ts'
import styles from './settings-form.module.css'
import type { SectionProps } from './settings-form.tsx'

/** How long things last, whether the kiosk sounds and sees, and how supplies are handled. */
export function NumbersSection(props: SectionProps) {
  const { t } = useTranslation('attendant')
  const { draft, change } = props
  return (
    <>
      <Card title={t('settings.section.checkIn')}>
        <div className={styles['fields']}>
          <NumberSettingField setting="repeatWindowMinutes" {...props} />
          <NumberSettingField setting="codeValidDays" {...props} />
          <div className={styles['switch']}>
            <Toggle
              label={t('settings.sounds')}
              isOn={draft.sounds}
              onChange={(sounds) => change({ sounds })}
              stateLabel={draft.sounds ? t('settings.on') : t('settings.off')}
            />
          </div>
          <div className={styles['switch']}>
            <Toggle
              label={t('settings.camera')}
              isOn={draft.camera}
              onChange={(camera) => change({ camera })}
              stateLabel={draft.camera ? t('settings.on') : t('settings.off')}
            />
          </div>
        </div>
      </Card>
      <Card title={t('settings.section.times')}>
        <div className={styles['fields']}>
          <NumberSettingField setting="cutOverHour" hint={t('settings.cutOverHourHint')} {...props} />
          <NumberSettingField setting="verdictSeconds" {...props} />
          <NumberSettingField setting="riderIdleSeconds" {...props} />
          <NumberSettingField setting="attendantIdleSeconds" {...props} />
        </div>
      </Card>
      <Card title={t('settings.section.supplies')}>
        <div className={styles['fields']}>
          <div className={styles['switch']}>
            <Toggle
              label={t('settings.selfServe')}
              isOn={draft.selfServe}
              onChange={(selfServe) => change({ selfServe })}
              stateLabel={draft.selfServe ? t('settings.on') : t('settings.off')}
            />
          </div>
          <NumberSettingField setting="expiryNoticeDays" {...props} />
          <NumberSettingField setting="lostAfterDays" {...props} />
        </div>
      </Card>
    </>
  )
}

type NumberSettingFieldProps = SectionProps & { readonly setting: NumberSetting; readonly hint?: string }

function NumberSettingField({ setting, hint, draft, change, faultAt }: NumberSettingFieldProps) {
  const { t } = useTranslation('attendant')
  return (
    <NumberStepper
      label={t(`settings.${setting}`)}
      {...(hint !== undefined && { hint })}
      value={draft[setting]}
      onChange={(value) => change({ [setting]: value })}
      error={faultAt(setting)}
      lessLabel={t('settings.less')}
      moreLabel={t('settings.more')}
      {...NUMBER_BOUNDS[setting]}
    />
  )
}
