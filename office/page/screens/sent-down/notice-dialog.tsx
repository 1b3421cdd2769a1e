import { useState } from 'react'
import { ChoiceList } from '../../../../renderer/components/choice-list.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { addDays } from '../../../../shared/time/business-date.ts'
import type { NoticeBody } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../parts/date-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import pageStyles from '../../parts/page.module.css'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'
import { startOfDay } from '../../spans/start-of-day.ts'
import { newShortId } from './new-short-id.ts'

const TEXT = 300

/** Writes a notice: in Chinese at least, since every station speaks it. */
export function NoticeDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords()
  const { me, today, settings } = useOffice()
  const [nodeId, setNodeId] = useState(me.node.nodeId)
  const [texts, setTexts] = useState({ 'zh-CN': '', en: '', ug: '' })
  const [audience, setAudience] = useState<NoticeBody['audience']>('riders')
  const [tone, setTone] = useState<NoticeBody['tone']>('plain')
  const [from, setFrom] = useState<string>(today)
  const [until, setUntil] = useState<string>(addDays(today, 7))
  const [hasTried, setHasTried] = useState(false)
  const put = useCommand(officeClient.putNotice, onClose)
  const isDated = from !== '' && until !== '' && from <= until
  const submit = () => {
    setHasTried(true)
    if (texts['zh-CN'].trim() === '' || !isDated) return
    const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
    put.start(nodeId, `n-${newShortId()}`, {
      texts: given,
      audience,
      tone,
      fromAt: startOfDay(from, settings.timeZone),
      untilAt: startOfDay(addDays(until as typeof today, 1), settings.timeZone), // a date, as the browser's field has it
    })
  }
  return (
    <FormDialog
      title={say('notices.add')}
      confirm={say('notices.send')}
      isBusy={put.isBusy}
      refusal={put.refusal}
      width="wide"
      onClose={onClose}
      onSubmit={submit}
    >
      <PlaceSelect value={nodeId} onChange={setNodeId} kinds={['city', 'district', 'street', 'station']} />
      <TextField
        label={say('notices.text')}
        value={texts['zh-CN']}
        maxLength={TEXT}
        onChange={(text) => setTexts({ ...texts, 'zh-CN': text })}
        error={hasTried && texts['zh-CN'].trim() === '' ? say('form.missing') : undefined}
      />
      <TextField
        label={say('form.inUyghur', { what: say('notices.words') })}
        value={texts.ug}
        maxLength={TEXT}
        onChange={(ug) => setTexts({ ...texts, ug })}
      />
      <TextField
        label={say('form.inEnglish', { what: say('notices.words') })}
        value={texts.en}
        maxLength={TEXT}
        onChange={(en) => setTexts({ ...texts, en })}
      />
      <ChoiceList
        label={say('notices.audience')}
        choices={(['riders', 'attendants'] as const).map((value) => ({ value, label: say(`notices.${value}`) }))}
        value={audience}
        onChange={setAudience}
        columns={2}
      />
      <ChoiceList
        label={say('notices.tone')}
        choices={(['plain', 'care'] as const).map((value) => ({ value, label: say(`notices.${value}`) }))}
        value={tone}
        onChange={setTone}
        columns={2}
      />
      <div className={pageStyles['pair']}>
        <DateField label={say('span.from')} type="date" value={from} onChange={setFrom} />
        <DateField label={say('span.to')} type="date" value={until} onChange={setUntil} />
      </div>
      {hasTried && !isDated && <p role="alert">{say('export.noRange')}</p>}
    </FormDialog>
  )
}
