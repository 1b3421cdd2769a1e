import { type FormEvent, useState } from 'react'
import { Banner } from '../../../../renderer/components/banner.tsx'
import { Button } from '../../../../renderer/components/button.tsx'
import { Select } from '../../../../renderer/components/select.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import type { OfficeSettings as StationSettings } from '../../../../shared/upstream/downlink.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import pageStyles from '../../parts/page.module.css'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import { useOffice } from '../../session/office-context.ts'

const NUMBERS = ['repeatWindowMinutes', 'codeValidDays', 'expiryNoticeDays', 'lostAfterDays'] as const

type FormProps = { readonly nodeId: string; readonly settings: StationSettings }

/** Each setting may be left open: an empty field sets nothing. */
export function StationSettingsForm({ nodeId, settings }: FormProps) {
  const say = useWords()
  const { isEditor } = useOffice()
  const [draft, setDraft] = useState(settings)
  const [isSaved, setIsSaved] = useState(false)
  const put = useCommand(officeClient.putStationSettings, () => setIsSaved(true))
  const set = (name: keyof StationSettings, value: string | number | boolean | undefined) => {
    setIsSaved(false)
    setDraft((before) => {
      const { [name]: _, ...others } = before
      return value === undefined ? others : { ...others, [name]: value }
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    put.start(nodeId, draft)
  }
  return (
    <form className={pageStyles['form']} onSubmit={submit} noValidate>
      <div className={`${pageStyles['pair']} ${pageStyles['level']}`}>
        <TextField
          label={say('stationSettings.district')}
          value={draft.district ?? ''}
          placeholder={say('stationSettings.open')}
          maxLength={40}
          isDisabled={!isEditor}
          onChange={(text) => set('district', text === '' ? undefined : text)}
        />
        {NUMBERS.map((name) => (
          <TextField
            key={name}
            label={say(`stationSettings.${name}`)}
            value={draft[name] === undefined ? '' : String(draft[name])}
            placeholder={say('stationSettings.open')}
            inputMode="numeric"
            isDisabled={!isEditor}
            onChange={(text) => {
              const digits = text.replaceAll(/\D/g, '').slice(0, 5)
              set(name, digits === '' ? undefined : Number(digits))
            }}
          />
        ))}
        <Select
          label={say('stationSettings.selfServe')}
          choices={(['open', 'on', 'off'] as const).map((value) => ({ value, label: say(`stationSettings.${value}`) }))}
          value={draft.selfServe === undefined ? 'open' : draft.selfServe ? 'on' : 'off'}
          isDisabled={!isEditor}
          onChange={(value) => set('selfServe', value === 'open' ? undefined : value === 'on')}
        />
      </div>
      <RefusalBanner refusal={put.refusal} special={{ 'not-valid': say('stationSettings.outOfRange') }} />
      {isSaved && <Banner tone="done">{say('stationSettings.saved')}</Banner>}
      {isEditor && (
        <div>
          <Button type="submit" isBusy={put.isBusy}>
            {say('actions.save')}
          </Button>
        </div>
      )}
    </form>
  )
}
