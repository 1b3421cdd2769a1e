import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import page from '../attendant-parts/page.module.css'
import { IssuersSection } from './issuers-section.tsx'
import { LanguagesSection } from './languages-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import { SchemesSection } from './schemes-section.tsx'
import { type SettingsFaults, settingsFaultsOf } from './settings-faults.ts'
import styles from './settings-form.module.css'
import { StationSection } from './station-section.tsx'
import { useFaultWords } from './use-fault-words.ts'

/** What a section of the form is given. */
export type SectionProps = {
  readonly draft: StationSettings
  readonly change: (part: Partial<StationSettings>) => void
  /** What is wrong with the field at a path, in words; undefined while nothing is. */
  readonly faultAt: (path: string) => string | undefined
}

type FormState = { readonly draft: StationSettings; readonly faults: SettingsFaults; readonly isSaved: boolean }

/** The settings as a draft. What another lead saves meanwhile does not disturb it. */
export function SettingsForm({ saved }: { readonly saved: StationSettings }) {
  const { t } = useTranslation('attendant')
  const [{ draft, faults, isSaved }, setForm] = useState<FormState>({ draft: saved, faults: new Map(), isSaved: false })
  const saving = useStationCommand((station) => station.station.changeSettings(draft))
  const wordsOf = useFaultWords()
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved)

  // Two parts may change in one moment: a number is taken over when its field is left, by the touch on something else.
  const change = (part: Partial<StationSettings>) => setForm((before) => changed(before, part))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const found = settingsFaultsOf(draft)
    setForm((before) => ({ ...before, faults: found }))
    if (found.size > 0 || saving.isRunning) return
    const answer = await saving.run()
    setForm((before) => ({ ...before, isSaved: answer !== undefined }))
  }
  const undo = () => setForm((before) => ({ ...before, draft: saved, faults: new Map() }))
  const section = { draft, change, faultAt: (path: string) => wordsOf(path, faults.get(path)) }
  return (
    <form className={page['form']} onSubmit={save} noValidate>
      <StationSection {...section} />
      <LanguagesSection {...section} />
      <NumbersSection {...section} />
      <IssuersSection {...section} />
      <SchemesSection {...section} />
      <div className={styles['bar']}>
        {faults.size > 0 && <Banner tone="alarm">{t('settings.cannotSave')}</Banner>}
        {isSaved && <Banner tone="done">{t('settings.saved')}</Banner>}
        {isChanged && faults.size === 0 && !isSaved && <Banner tone="plain">{t('settings.unsaved')}</Banner>}
        <CallFault code={saving.refusal} />
        <div className={styles['buttons']}>
          <Button kind="secondary" isDisabled={!isChanged} onPress={undo}>
            {t('settings.undo')}
          </Button>
          <Button type="submit" isDisabled={!isChanged} isBusy={saving.isRunning}>
            {t('settings.save')}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** Once told, a fault goes as soon as it is mended; new ones wait for the next attempt to save. */
function changed({ draft, faults }: FormState, part: Partial<StationSettings>): FormState {
  const next = { ...draft, ...part }
  const left = settingsFaultsOf(next)
  return { draft: next, faults: new Map([...faults].filter(([path]) => left.has(path))), isSaved: false }
}
