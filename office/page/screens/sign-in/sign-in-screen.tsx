import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import { Door } from './door.tsx'

type SignInProps = { readonly officeName: string | null; readonly onDone: () => void }

/** An officer signs in by login and password. */
export function SignInScreen({ officeName, onDone }: SignInProps) {
  const say = useWords()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useCommand(officeClient.signIn, onDone)
  const isReady = login !== '' && password !== ''
  return (
    <Door
      title={officeName ?? say('frame.product')}
      hint={say('signIn.hint')}
      onSubmit={() => isReady && signIn.start({ login: login.trim().toLowerCase(), password })}
    >
      <TextField label={say('signIn.login')} value={login} onChange={setLogin} autoComplete="username" autoFocus />
      <TextField
        label={say('signIn.password')}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
      />
      <RefusalBanner
        refusal={signIn.refusal}
        special={{ 'not-allowed': say('signIn.wrong'), busy: say('signIn.busy') }}
      />
      <Button type="submit" isWide isBusy={signIn.isBusy} isDisabled={!isReady}>
        {say('signIn.confirm')}
      </Button>
    </Door>
  )
}
