import { useState } from 'react'
import { ChoiceList } from '../../../../renderer/components/choice-list.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import type { Language } from '../../../../shared/languages/language.ts'
import type { PlacedNotice } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { mayBeDone } from '../../api/refusal.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../parts/date-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import pageStyles from '../../parts/page.module.css'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'
import { newShortId } from './new-short-id.ts'
import { draftOfNotice, sentNotice } from './notice-draft.ts'

const TEXT = 300

type NoticeDialogProps = { readonly placed: PlacedNotice | null; readonly onClose: () => void }

/** Writes a notice, or changes one where it is: in Chinese at least, since every station speaks it. */
export function NoticeDialog({ placed, onClose }: NoticeDialogProps) {
  const say = useWords()
  const { me, nodes, today, settings } = useOffice()
  const [nodeId, setNodeId] = useState(placed?.nodeId ?? me.node.nodeId)
  // Drawn once: what is sent again because its answer was lost is no other notice.
  const [noticeId] = useState(() => placed?.notice.noticeId ?? `n-${newShortId()}`)
  const [draft, setDraft] = useState(() => draftOfNotice(placed?.notice ?? null, { today, ...settings }))
  const [hasTried, setHasTried] = useState(false)
  const put = useCommand(placed ? officeClient.changeNotice : officeClient.putNotice, onClose)
  // Stations of the place may show it already: it is sent to no other one, and not twice to this.
  const [isSent, setIsSent] = useState(false)
  if (put.refusal && mayBeDone(put.refusal) && !isSent) setIsSent(true)
  const { texts, audience, tone, from, until } = draft
  const change = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }))
  const write = (language: Language) => (text: string) => change({ texts: { ...texts, [language]: text } })
  const isDated = from !== '' && until !== '' && from <= until
  const submit = () => {
    setHasTried(true)
    if (texts['zh-CN'].trim() === '' || !isDated) return
    put.start(nodeId, noticeId, sentNotice(draft, placed?.notice ?? null, settings))
  }
  return (
    <FormDialog
      title={say(placed ? 'notices.change' : 'notices.add')}
      confirm={say('notices.send')}
      isBusy={put.isBusy}
      refusal={put.refusal}
      width="wide"
      onClose={onClose}
      onSubmit={submit}
    >
      {placed || isSent ? (
        <p>
          <bdi>{placed?.nodeName ?? nodes.find((node) => node.nodeId === nodeId)?.name}</bdi>
        </p>
      ) : (
        <PlaceSelect value={nodeId} onChange={setNodeId} kinds={['city', 'district', 'street', 'station']} />
      )}
      {isSent && !placed && <p className={pageStyles['hint']}>{say('notices.maybeSent')}</p>}
      <TextField
        label={say('notices.text')}
        value={texts['zh-CN']}
        maxLength={TEXT}
        onChange={write('zh-CN')}
        error={hasTried && texts['zh-CN'].trim() === '' ? say('form.missing') : undefined}
      />
      <TextField
        label={say('form.inUyghur', { what: say('notices.words') })}
        value={texts.ug}
        maxLength={TEXT}
        onChange={write('ug')}
      />
      <TextField
        label={say('form.inEnglish', { what: say('notices.words') })}
        value={texts.en}
        maxLength={TEXT}
        onChange={write('en')}
      />
      <ChoiceList
        label={say('notices.audience')}
        choices={(['riders', 'attendants'] as const).map((value) => ({ value, label: say(`notices.${value}`) }))}
        value={audience}
        onChange={(audience) => change({ audience })}
        columns={2}
      />
      <ChoiceList
        label={say('notices.tone')}
        choices={(['plain', 'care'] as const).map((value) => ({ value, label: say(`notices.${value}`) }))}
        value={tone}
        onChange={(tone) => change({ tone })}
        columns={2}
      />
      <div className={pageStyles['pair']}>
        <DateField label={say('span.from')} type="date" value={from} onChange={(from) => change({ from })} />
        <DateField label={say('span.to')} type="date" value={until} onChange={(until) => change({ until })} />
      </div>
      {hasTried && !isDated && <p role="alert">{say('export.noRange')}</p>}
    </FormDialog>
  )
}
