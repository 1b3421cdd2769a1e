import { type FormEvent, useState } from 'react'
import { Banner } from '../../../../renderer/components/banner.tsx'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { isKnownTimeZone } from '../../../../shared/time/business-date.ts'
import type { OfficeSettings } from '../../../settings/office-settings.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CountField } from '../../parts/count-field.tsx'
import pageStyles from '../../parts/page.module.css'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import { useOffice } from '../../session/office-context.ts'

/** The settings as a form; each number says what it is for. */
export function SettingsForm({ settings }: { readonly settings: OfficeSettings }) {
  const say = useWords()
  const { renew } = useOffice()
  const [draft, setDraft] = useState(settings)
  const [isSaved, setIsSaved] = useState(false)
  const put = useCommand(officeClient.putSettings, () => {
    setIsSaved(true)
    renew()
  })
  const change = (changes: Partial<OfficeSettings>) => {
    setIsSaved(false)
    setDraft((before) => ({ ...before, ...changes }))
  }
  const isZone = isKnownTimeZone(draft.timeZone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.officeName.trim() !== '' && isZone) put.start({ ...draft, officeName: draft.officeName.trim() })
  }
  return (
    <Card>
      <form className={pageStyles['form']} onSubmit={submit} noValidate>
        <div className={pageStyles['pair']}>
          <TextField
            label={say('setUp.officeName')}
            value={draft.officeName}
            maxLength={80}
            onChange={(officeName) => change({ officeName })}
            error={draft.officeName.trim() === '' ? say('form.missing') : undefined}
          />
          <TextField
            label={say('settings.timeZone')}
            hint={say('settings.timeZoneHint')}
            value={draft.timeZone}
            maxLength={60}
            onChange={(timeZone) => change({ timeZone })}
            error={isZone ? undefined : say('settings.noZone')}
          />
        </div>
        <TextField
          label={say('settings.address')}
          hint={say('settings.addressHint')}
          value={draft.officeAddress ?? ''}
          placeholder="https://"
          onChange={(text) => change({ officeAddress: text === '' ? null : text })}
        />
        <div className={pageStyles['pair']}>
          <CountField
            label={say('settings.minimumCount')}
            hint={say('settings.minimumCountHint')}
            value={draft.minimumCount}
            most={100}
            onChange={(minimumCount) => change({ minimumCount })}
          />
          <CountField
            label={say('settings.closedAfterDays')}
            hint={say('settings.closedAfterDaysHint')}
            value={draft.closedAfterDays}
            most={60}
            onChange={(closedAfterDays) => change({ closedAfterDays })}
          />
          <CountField
            label={say('settings.silentAfterHours')}
            hint={say('settings.silentAfterHoursHint')}
            value={draft.silentAfterHours}
            most={1_440}
            onChange={(silentAfterHours) => change({ silentAfterHours })}
          />
        </div>
        <RefusalBanner refusal={put.refusal} special={{ 'not-valid': say('settings.notValid') }} />
        {isSaved && <Banner tone="done">{say('settings.saved')}</Banner>}
        <div>
          <Button type="submit" isBusy={put.isBusy}>
            {say('actions.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
