import { useState } from 'react'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import type { NewOfficer } from '../../api/answers.ts'
import { drawIds } from '../../api/draw-ids.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMaybeDone } from '../../api/use-maybe-done.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'
import { RoleChoice } from './role-choice.tsx'

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/
const SHORTEST_PASSWORD = 10

/** Adds an officer with a first password, which they have to change when they sign in. */
export function AddOfficerDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords()
  const { me } = useOffice()
  const [draft, setDraft] = useState<Omit<NewOfficer, 'officerId'>>({
    login: '',
    name: '',
    nodeId: me.node.nodeId,
    role: 'viewer',
    password: '',
  })
  const [idOf] = useState(drawIds)
  const [hasTried, setHasTried] = useState(false)
  const add = useCommand(officeClient.addOfficer, onClose)
  const { isMaybeDone, isFixed } = useMaybeDone(add)
  const change = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }))
  const isNamed = draft.name.trim() !== ''
  const isLogin = LOGIN.test(draft.login)
  const isLong = draft.password.length >= SHORTEST_PASSWORD
  const submit = () => {
    setHasTried(true)
    const officer = { ...draft, name: draft.name.trim() }
    if (isNamed && isLogin && isLong) add.start({ officerId: idOf(officer), ...officer })
  }
  return (
    <FormDialog
      title={say('officers.add')}
      confirm={say('officers.confirmAdd')}
      isBusy={add.isBusy}
      refusal={add.refusal}
      special={{ conflict: say('officers.loginTaken') }}
      isMaybeDone={isMaybeDone}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={say('officer.name')}
        value={draft.name}
        maxLength={60}
        onChange={(name) => change({ name })}
        isDisabled={isFixed}
        error={hasTried && !isNamed ? say('form.missing') : undefined}
      />
      <TextField
        label={say('signIn.login')}
        hint={say('officer.loginHint')}
        value={draft.login}
        maxLength={40}
        onChange={(login) => change({ login: login.toLowerCase() })}
        isDisabled={isFixed}
        error={hasTried && !isLogin ? say('officer.loginHint') : undefined}
      />
      <PlaceSelect
        label={say('officer.place')}
        value={draft.nodeId}
        onChange={(nodeId) => change({ nodeId })}
        isDisabled={isFixed}
      />
      <RoleChoice value={draft.role} onChange={(role) => change({ role })} isDisabled={isFixed} />
      <TextField
        label={say('officer.firstPassword')}
        hint={say('officer.firstPasswordHint')}
        value={draft.password}
        onChange={(password) => change({ password })}
        isDisabled={isFixed}
        error={hasTried && !isLong ? say('account.passwordHint') : undefined}
      />
    </FormDialog>
  )
}
