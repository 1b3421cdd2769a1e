import { Handshake, LogOut } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handover } from '../../../shared/contract/groups/shift-calls.ts'
import { MAX_NOTE, noteSchema } from '../../../shared/shifts/note.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Form } from '../../components/form.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import page from '../attendant-parts/page.module.css'
import { HandedOverNote } from './handed-over-note.tsx'
import styles from './handover.module.css'

type HandoverNoteProps = { readonly latest: Handover | null; readonly onHandedOver: () => void }

/** The note to whoever comes next. One that nobody has taken over yet is shown, so that it is not left twice. */
export function HandoverNote({ latest, onHandedOver }: HandoverNoteProps) {
  const { t } = useTranslation(['stock', 'attendant'])
  const { signOut } = useAttendantSession()
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<'empty' | 'invisible-characters' | 'too-long' | null>(null)
  const handingOver = useStationCommand((station, text: string) => station.shifts.handOver({ note: text }))
  const change = (text: string) => {
    setNote(text)
    setFault(null)
  }
  const handOver = async () => {
    const parsed = noteSchema.safeParse(note)
    if (!parsed.success) return setFault(faultOf(parsed.error.issues[0]?.message))
    if (handingOver.isRunning || !(await handingOver.run(parsed.data))) return
    change('')
    onHandedOver()
  }
  const usual = t('handover.usual', { returnObjects: true })
  return (
    <Card title={t('handover.note')}>
      {latest && latest.takenOver === null && <HandedOverNote handover={latest} />}
      <Form className={page['form']} onSubmit={handOver}>
        <TextArea
          label={t('handover.noteLabel')}
          hint={t('handover.noteHint')}
          value={note}
          onChange={change}
          maxLength={MAX_NOTE}
          error={fault === null ? undefined : t(`attendant:settings.error.${fault}`)}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see */}
        <div className={page['buttons']} role="group" aria-label={t('handover.usualLabel')}>
          {usual.map((line) => (
            <Button key={line} kind="secondary" onPress={() => change(withLine(note, line))}>
              {line}
            </Button>
          ))}
        </div>
        <CallFault code={handingOver.refusal} />
        <div className={page['buttons']}>
          <Button type="submit" icon={<Handshake aria-hidden />} isBusy={handingOver.isRunning}>
            {t('handover.confirm')}
          </Button>
          <Button kind="secondary" icon={<LogOut aria-hidden className={styles['wayOut']} />} onPress={signOut}>
            {t('attendant:place.signOut')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** One of the usual lines below what is written already, if there is room. */
function withLine(note: string, line: string): string {
  const next = note.trim() === '' ? line : `${note.trimEnd()}\n${line}`
  return next.length > MAX_NOTE ? note : next
}

function faultOf(message: string | undefined): 'empty' | 'invisible-characters' | 'too-long' {
  return message === 'empty' || message === 'invisible-characters' ? message : 'too-long'
}
