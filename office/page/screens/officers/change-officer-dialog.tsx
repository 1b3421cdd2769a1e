import { useState } from 'react'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { Toggle } from '../../../../renderer/components/toggle.tsx'
import type { Officer } from '../../../officers/officer-store.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { RoleChoice } from './role-choice.tsx'

const SHORTEST_PASSWORD = 10

type ChangeOfficerProps = { readonly officer: Officer; readonly onClose: () => void }

/** Changes what an officer may do, gives a new first password, or lets them in no more. */
export function ChangeOfficerDialog({ officer, onClose }: ChangeOfficerProps) {
  const say = useWords()
  const [name, setName] = useState(officer.name)
  const [nodeId, setNodeId] = useState(officer.nodeId)
  const [role, setRole] = useState(officer.role)
  const [isActive, setIsActive] = useState(officer.isActive)
  const [password, setPassword] = useState('')
  const change = useCommand(officeClient.changeOfficer, onClose)
  const isShort = password !== '' && password.length < SHORTEST_PASSWORD
  const submit = () => {
    if (name.trim() === '' || isShort) return
    const changes = { name: name.trim(), nodeId, role, isActive, ...(password === '' ? {} : { password }) }
    change.start(officer.officerId, changes)
  }
  return (
    <FormDialog
      title={say('officers.changeOf', { name: officer.name })}
      confirm={say('actions.save')}
      isBusy={change.isBusy}
      refusal={change.refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField label={say('officer.name')} value={name} maxLength={60} onChange={setName} />
      <PlaceSelect label={say('officer.place')} value={nodeId} onChange={setNodeId} />
      <RoleChoice value={role} onChange={setRole} />
      <TextField
        label={say('officer.newPassword')}
        hint={say('officer.newPasswordHint')}
        value={password}
        onChange={setPassword}
        error={isShort ? say('account.passwordHint') : undefined}
      />
      <Toggle
        label={say('officer.isActive')}
        isOn={isActive}
        onChange={setIsActive}
        stateLabel={say(isActive ? 'form.on' : 'form.off')}
      />
    </FormDialog>
  )
}
