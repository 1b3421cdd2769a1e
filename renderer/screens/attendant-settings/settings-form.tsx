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

/** The settings as a draft. What another lead saves meanwhile does not disturb it. */
export function SettingsForm({ saved }: { readonly saved: StationSettings }) {
  const { t } = useTranslation('attendant')
  const [draft, setDraft] = useState(saved)
  const [faults, setFaults] = useState<SettingsFaults>(new Map())
  const [isSaved, setIsSaved] = useState(false)
  const saving = useStationCommand((station) => station.station.changeSettings(draft))
  const wordsOf = useFaultWords()
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved)

  const change = (part: Partial<StationSettings>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setIsSaved(false)
    // Once told, a fault goes as soon as it is mended; new ones wait for the next attempt to save.
    const left = settingsFaultsOf(next)
    setFaults(new Map([...faults].filter(([path]) => left.has(path))))
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const found = settingsFaultsOf(draft)
    setFaults(found)
    if (found.size > 0 || saving.isRunning) return
    setIsSaved((await saving.run()) !== undefined)
  }
  const undo = () => {
    setDraft(saved)
    setFaults(new Map())
  }
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
