import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/button.tsx'
import { LANGUAGE_NAMES } from '../../../i18n/areas.ts'
import type { StepName } from '../set-up-draft.ts'
import type { StepProps } from '../step-view.tsx'
import styles from './steps.module.css'

/** All answers at a glance, each with the way back to it. */
export function CheckStep({ draft, onChange }: StepProps) {
  const { t } = useTranslation('wizard')
  const answers: readonly { readonly step: StepName; readonly title: string; readonly answer: string }[] = [
    { step: 'station', title: t('station.name'), answer: draft.stationName },
    { step: 'station', title: t('station.district'), answer: draft.district },
    { step: 'station', title: t('station.code'), answer: draft.stationCode },
    { step: 'time', title: t('time.zone'), answer: draft.timeZone },
    { step: 'time', title: t('time.cutOver'), answer: t('time.hour', { hour: draft.cutOverHour }) },
    {
      step: 'languages',
      title: t('languages.offered'),
      answer: draft.languages.map((language) => LANGUAGE_NAMES[language].name).join(' · '),
    },
    { step: 'lead', title: t('lead.name'), answer: draft.leadName },
    { step: 'pin', title: t('sample.pin'), answer: t('check.pinSet') },
  ]
  return (
    <dl className={styles['answers']}>
      {answers.map(({ step, title, answer }) => (
        <div key={title} className={styles['answer']}>
          <dt>{title}</dt>
          <dd>
            <bdi>{answer}</bdi>
          </dd>
          <dd>
            <Button kind="quiet" label={`${t('check.change')} ${title}`} onPress={() => onChange(step)}>
              {t('check.change')}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  )
}
