import { useTranslation } from 'react-i18next'
import { Banner } from '../../../components/banner.tsx'
import { ChoiceList } from '../../../components/choice-list.tsx'
import { Select } from '../../../components/select.tsx'
import type { StepProps } from '../step-view.tsx'
import { useProblemWords } from '../use-problem-words.ts'

/** The time zone, the two of China in sight, and the hour at which a day begins. */
export function TimeStep({ draft, problems, change }: StepProps) {
  const { t } = useTranslation('wizard')
  const words = useProblemWords(problems)
  const isOther = !(draft.timeZone in COMMON)
  const choices = [
    { value: 'Asia/Shanghai', label: t('time.beijing'), hint: 'Asia/Shanghai' },
    { value: 'Asia/Urumqi', label: t('time.urumqi'), hint: 'Asia/Urumqi' },
    { value: OTHER, label: t('time.otherZone') },
  ]
  return (
    <>
      <ChoiceList
        label={t('time.zone')}
        columns={3}
        choices={choices}
        value={isOther ? OTHER : draft.timeZone}
        onChange={(timeZone) => change({ timeZone: timeZone === OTHER ? (ALL_ZONES[0] ?? 'UTC') : timeZone })}
      />
      {isOther && (
        <Select
          label={t('time.otherZone')}
          choices={ALL_ZONES.map((value) => ({ value, label: value }))}
          value={draft.timeZone}
          onChange={(timeZone) => change({ timeZone })}
        />
      )}
      {words.timeZone && <Banner tone="alarm">{words.timeZone}</Banner>}
      <Select
        label={t('time.cutOver')}
        choices={HOURS.map((hour) => ({ value: String(hour), label: t('time.hour', { hour }) }))}
        value={String(draft.cutOverHour)}
        onChange={(hour) => change({ cutOverHour: Number(hour) })}
      />
      <p>{t('time.cutOverHint')}</p>
    </>
  )
}

const OTHER = 'other'
const COMMON: Readonly<Record<string, true>> = { 'Asia/Shanghai': true, 'Asia/Urumqi': true }
const HOURS = Array.from({ length: 13 }, (_, hour) => hour)
const ALL_ZONES = Intl.supportedValuesOf('timeZone').filter((zone) => !(zone in COMMON))
