import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { measureFoot } from '../../components/measure-foot.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import page from '../attendant-parts/page.module.css'
import { IssuersSection } from './issuers-section.tsx'
import { LanguagesSection } from './languages-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import { SchemesSection } from './schemes-section.tsx'
import { newSettingsEdit, withLatest, withPart, withSaved } from './settings-edit.ts'
import { settingsFaultsOf } from './settings-faults.ts'
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

/** What a lead changes of the settings. What the office or another lead saves meanwhile is kept. */
export function SettingsForm({ saved: latest }: { readonly saved: StationSettings }) {
  const { t } = useTranslation('attendant')
  const [{ saved, parts, faults, isSaved }, setEdit] = useState(() => newSettingsEdit(latest))
  // Asked anew: the page may not have heard of the latest change yet.
  const saving = useStationCommand(async (station) =>
    station.station.changeSettings({ ...(await station.station.settings()), ...parts }),
  )
  const wordsOf = useFaultWords()
  const draft = { ...saved, ...parts }
  const isChanged = Object.keys(parts).length > 0

  useEffect(() => setEdit((before) => withLatest(before, latest)), [latest])
  // Two parts may change in one moment: a number is taken over when its field is left, by the touch on something else.
  const change = (part: Partial<StationSettings>) => setEdit((before) => withPart(before, part))
  const save = async () => {
    const found = settingsFaultsOf(draft)
    setEdit((before) => ({ ...before, faults: found }))
    if (found.size > 0 || saving.isRunning) return
    const answer = await saving.run()
    setEdit((before) => (answer?.outcome === 'saved' ? withSaved(before, parts) : { ...before, isSaved: false }))
  }
  const undo = () => setEdit((before) => ({ ...before, parts: {}, faults: new Map() }))
  const section = { draft, change, faultAt: (path: string) => wordsOf(path, faults.get(path)) }
  return (
    <Form className={page['form']} onSubmit={save}>
      <StationSection {...section} />
      <LanguagesSection {...section} />
      <NumbersSection {...section} />
      <IssuersSection {...section} />
      <SchemesSection {...section} />
      <footer ref={measureFoot} className={styles['bar']}>
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
      </footer>
    </Form>
  )
}
