import { useState } from 'react'
import { Banner } from '../../../../renderer/components/banner.tsx'
import { Button } from '../../../../renderer/components/button.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import { Door } from '../sign-in/door.tsx'

const SHORTEST = 10

/** An officer chooses another password. With `onDone` they have to, before anything else. */
export function OwnPasswordScreen({ onDone }: { readonly onDone?: () => void }) {
  const say = useWords()
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [again, setAgain] = useState('')
  const [isChanged, setIsChanged] = useState(false)
  const change = useCommand(officeClient.changePassword, () => {
    setPassword('')
    setNewPassword('')
    setAgain('')
    setIsChanged(true)
    onDone?.()
  })
  const differ = again !== '' && again !== newPassword
  const isReady = password !== '' && newPassword.length >= SHORTEST && again === newPassword
  return (
    <Door
      title={say(onDone ? 'account.mustChange' : 'account.title')}
      hint={say(onDone ? 'account.mustChangeHint' : 'account.hint')}
      isFramed={onDone === undefined}
      onSubmit={() => isReady && change.start({ password, newPassword })}
    >
      <TextField
        label={say('account.present')}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
      />
      <TextField
        label={say('account.new')}
        hint={say('account.passwordHint')}
        value={newPassword}
        onChange={setNewPassword}
        type="password"
        autoComplete="new-password"
      />
      <TextField
        label={say('account.again')}
        value={again}
        onChange={setAgain}
        type="password"
        autoComplete="new-password"
        error={differ ? say('account.differ') : undefined}
      />
      <RefusalBanner
        refusal={change.refusal}
        special={{ 'not-allowed': say('account.wrong'), 'not-valid': say('account.same'), busy: say('signIn.busy') }}
      />
      {isChanged && <Banner tone="done">{say('account.changed')}</Banner>}
      <Button type="submit" isWide isBusy={change.isBusy} isDisabled={!isReady}>
        {say('account.confirm')}
      </Button>
    </Door>
  )
}
