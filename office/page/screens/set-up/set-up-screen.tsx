import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Select } from '../../../../renderer/components/select.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import type { SetUp } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import { Door } from '../sign-in/door.tsx'

const KINDS = ['street', 'district', 'city'] as const

/** The first start: what the office is, and its first admin. The printed address brings the secret along. */
export function SetUpScreen({ onDone }: { readonly onDone: () => void }) {
  const say = useWords()
  const [draft, setDraft] = useState<SetUp>(emptyDraft)
  const finish = () => {
    // The secret is used up: it need not stay in the address.
    window.history.replaceState(null, '', '#/')
    onDone()
  }
  const setUp = useCommand(officeClient.setUp, finish)
  const change = (changes: Partial<SetUp>) => setDraft((before) => ({ ...before, ...changes }))
  const isReady = Object.values(draft).every((value) => value !== '') && draft.password.length >= 10
  return (
    <Door title={say('setUp.title')} hint={say('setUp.hint')} onSubmit={() => isReady && setUp.start(draft)}>
      <TextField
        label={say('setUp.secret')}
        hint={say('setUp.secretHint')}
        value={draft.secret}
        onChange={(secret) => change({ secret })}
      />
      <TextField
        label={say('setUp.officeName')}
        value={draft.officeName}
        maxLength={80}
        onChange={(officeName) => change({ officeName })}
      />
      <Select
        label={say('setUp.kind')}
        choices={KINDS.map((kind) => ({ value: kind, label: say(`place.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField label={say('officer.name')} value={draft.name} maxLength={60} onChange={(name) => change({ name })} />
      <TextField
        label={say('signIn.login')}
        hint={say('officer.loginHint')}
        value={draft.login}
        maxLength={40}
        autoComplete="username"
        onChange={(login) => change({ login: login.toLowerCase() })}
      />
      <TextField
        label={say('signIn.password')}
        hint={say('account.passwordHint')}
        value={draft.password}
        type="password"
        autoComplete="new-password"
        onChange={(password) => change({ password })}
      />
      <RefusalBanner
        refusal={setUp.refusal}
        special={{ 'not-allowed': say('setUp.wrongSecret'), conflict: say('setUp.already') }}
      />
      <Button type="submit" isWide isBusy={setUp.isBusy} isDisabled={!isReady}>
        {say('setUp.confirm')}
      </Button>
    </Door>
  )
}

function emptyDraft(): SetUp {
  const secret = /^#set-up=([\w-]+)$/.exec(window.location.hash)?.[1] ?? ''
  return { secret, officeName: '', kind: 'street', login: '', name: '', password: '' }
}
