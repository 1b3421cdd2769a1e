import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import type { Officer } from '../../../officers/officer-store.ts'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import rowStyles from '../../parts/rows.module.css'
import { useOffice } from '../../session/office-context.ts'
import { AddOfficerDialog } from './add-officer-dialog.tsx'
import { ChangeOfficerDialog } from './change-officer-dialog.tsx'

/** The officers of the part of the tree that one may see, with their place and rights. */
export function OfficersView() {
  const say = useWords()
  const answer = useAnswer(officeClient.officers)
  const [open, setOpen] = useState<Officer | 'new' | null>(null)
  const close = () => {
    setOpen(null)
    answer.askAgain()
  }
  return (
    <Card>
      <div>
        <Button onPress={() => setOpen('new')}>{say('officers.add')}</Button>
      </div>
      <AnswerView answer={answer}>
        {({ officers }) => (
          <ul className={rowStyles['rows']}>
            {officers.map((officer) => (
              <OfficerRow key={officer.officerId} officer={officer} onOpen={() => setOpen(officer)} />
            ))}
          </ul>
        )}
      </AnswerView>
      {open === 'new' && <AddOfficerDialog onClose={close} />}
      {open !== null && open !== 'new' && <ChangeOfficerDialog officer={open} onClose={close} />}
    </Card>
  )
}

function OfficerRow({ officer, onOpen }: { readonly officer: Officer; readonly onOpen: () => void }) {
  const say = useWords()
  const { me } = useOffice()
  const { officerId, name, login, nodeName, role, isActive, mustChange } = officer
  return (
    <li className={isActive ? undefined : rowStyles['ended']}>
      <div className={rowStyles['words']}>
        <strong>
          {name} <bdi>({login})</bdi>
        </strong>
        <small>
          {nodeName} · {say(`role.${role}`)}
          {!isActive && ` · ${say('officers.inactive')}`}
          {mustChange && ` · ${say('officers.mustChange')}`}
        </small>
      </div>
      {officerId === me.officerId ? (
        <small>{say('officers.you')}</small>
      ) : (
        <Button kind="secondary" onPress={onOpen}>
          {say('actions.change')}
        </Button>
      )}
    </li>
  )
}
