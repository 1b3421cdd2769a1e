import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Form } from '../../components/form.tsx'
import { measureFoot } from '../../components/measure-foot.ts'
import { TextField } from '../../components/text-field.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { usePlatformChoices } from '../attendant-parts/use-platform-choices.ts'
import { EMPTY_DRAFT, faultsOf, type RiderDraft, registrationOf } from './rider-draft.ts'

/** Name, phone tail, platform: then the rider has a code. */
export function RegisterRiderScreen() {
  const { t } = useTranslation(['attendant', 'common'])
  const { open } = useAttendantSession()
  const platforms = usePlatformChoices()
  const [draft, setDraft] = useState<RiderDraft>(EMPTY_DRAFT)
  const [isSubmitted, setIsSubmitted] = useState(false)
  const [known, setKnown] = useState<RiderRef | null>(null)
  const registering = useStationCommand((station, rider: NonNullable<ReturnType<typeof registrationOf>>) =>
    station.riders.register(rider),
  )
  const faults = isSubmitted ? faultsOf(draft) : {}
  const change = (part: Partial<RiderDraft>) => {
    setDraft({ ...draft, ...part })
    setKnown(null)
  }
  const register = async () => {
    setIsSubmitted(true)
    const registration = registrationOf(draft)
    if (!registration || registering.isRunning) return
    const answer = await registering.run(registration)
    if (answer?.outcome === 'registered') open({ name: 'rider', riderRef: answer.riderRef, isNew: true })
    else if (answer) setKnown(answer.riderRef)
  }
  return (
    <Form className={styles['page']} onSubmit={register}>
      <PageHeading title={t('register.title')} onBack={() => open({ name: 'riders' })} />
      <Card>
        <div className={styles['fields']}>
          <TextField
            label={t('register.name')}
            hint={t('register.nameHint')}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={faults.name && t(`register.${faults.name}`)}
            maxLength={40}
          />
          <TextField
            label={t('register.phoneTail')}
            hint={t('register.phoneTailHint')}
            value={draft.phoneTail}
            onChange={(phoneTail) => change({ phoneTail })}
            error={faults.phoneTail && t(`register.${faults.phoneTail}`)}
            inputMode="numeric"
            maxLength={4}
          />
        </div>
        <ChoiceList
          label={t('register.platform')}
          choices={platforms}
          value={draft.platform}
          onChange={(platform: Platform) => change({ platform })}
          columns={3}
        />
        <p className={styles['hint']}>{t('register.privacy')}</p>
      </Card>
      <footer ref={measureFoot} className={styles['foot']}>
        {faults.platform && (
          <Banner tone="alarm">{t('register.platformMissing', { unknown: t('common:platform.unknown') })}</Banner>
        )}
        {known && (
          <Banner
            tone="care"
            actions={
              <Button onPress={() => open({ name: 'rider', riderRef: known })}>{t('register.openRider')}</Button>
            }
          >
            {t('register.already-registered')}
          </Banner>
        )}
        <CallFault code={registering.refusal} />
        <Button type="submit" isWide isBusy={registering.isRunning}>
          {t('register.confirm')}
        </Button>
      </footer>
    </Form>
  )
}
