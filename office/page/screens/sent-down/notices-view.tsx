import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import { nameIn } from '../../../../shared/languages/name-in.ts'
import type { Names } from '../../../../shared/languages/names.ts'
import type { PlacedNotice } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import pageStyles from '../../parts/page.module.css'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import rowStyles from '../../parts/rows.module.css'
import { useOffice } from '../../session/office-context.ts'
import { NoticeDialog } from './notice-dialog.tsx'

/** Lines that riders or attendants of a place read from one date to another. */
export function NoticesView() {
  const say = useWords()
  const { isEditor } = useOffice()
  const answer = useAnswer(officeClient.notices)
  const [open, setOpen] = useState<PlacedNotice | 'new' | null>(null)
  const close = () => {
    setOpen(null)
    answer.askAgain()
  }
  return (
    <Card>
      {isEditor && (
        <div>
          <Button onPress={() => setOpen('new')}>{say('notices.add')}</Button>
        </div>
      )}
      <AnswerView answer={answer}>
        {({ notices }) =>
          notices.length === 0 ? (
            <EmptyState icon={<Megaphone aria-hidden />} title={say('notices.none')} />
          ) : (
            <ul className={rowStyles['rows']}>
              {notices.map((placed) => (
                <NoticeRow
                  key={placed.notice.noticeId}
                  placed={placed}
                  onOpen={() => setOpen(placed)}
                  onEnded={answer.askAgain}
                />
              ))}
            </ul>
          )
        }
      </AnswerView>
      {open && <NoticeDialog placed={open === 'new' ? null : open} onClose={close} />}
    </Card>
  )
}

type NoticeRowProps = { readonly placed: PlacedNotice; readonly onOpen: () => void; readonly onEnded: () => void }

function NoticeRow({ placed, onOpen, onEnded }: NoticeRowProps) {
  const say = useWords()
  const formats = useFormats()
  const { language } = useSpeech()
  const { isEditor, nodes } = useOffice()
  const end = useCommand(officeClient.endNotice, onEnded)
  const { nodeId, nodeName, notice } = placed
  const isOver = notice.untilAt < Date.now()
  // What a place above sends is read here, and ended there.
  const isOfOwn = nodes.some((node) => node.nodeId === nodeId)
  return (
    <li className={isOver ? rowStyles['ended'] : undefined}>
      <div className={rowStyles['words']}>
        {/* Texts by language are names, too, as far as which one is read goes. */}
        <strong>{nameIn(notice.texts as Names, language)}</strong>
        <small>
          <span className={rowStyles['tag']} data-tone={notice.tone}>
            {say(`notices.${notice.audience}`)}
          </span>
          <bdi>{nodeName}</bdi> · {formats.moment(notice.fromAt)} – {formats.moment(notice.untilAt)}
          {isOver && ` · ${say('notices.over')}`}
        </small>
        <RefusalBanner refusal={end.refusal} />
      </div>
      {isEditor && isOfOwn && (
        <div className={pageStyles['buttons']}>
          <Button kind="secondary" onPress={onOpen}>
            {say('actions.change')}
          </Button>
          <Button kind="secondary" isBusy={end.isBusy} onPress={() => end.start(nodeId, notice.noticeId)}>
            {say('notices.end')}
          </Button>
        </div>
      )}
    </li>
  )
}
