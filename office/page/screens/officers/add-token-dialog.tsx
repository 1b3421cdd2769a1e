import { useState } from 'react'
import { Banner } from '../../../../renderer/components/banner.tsx'
import { Button } from '../../../../renderer/components/button.tsx'
import { Dialog } from '../../../../renderer/components/dialog.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { Toggle } from '../../../../renderer/components/toggle.tsx'
import type { Scope } from '../../../officers/rights.ts'
import { drawId } from '../../api/draw-ids.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CountField } from '../../parts/count-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import pageStyles from '../../parts/page.module.css'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'

const SCOPES: readonly Scope[] = [
  'summaries:read',
  'stations:read',
  'stations:write',
  'downlink:write',
  'imports:write',
]

/** Makes a token, and shows its secret this once. */
export function AddTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords()
  const { me } = useOffice()
  // Drawn once: what is sent again because its answer was lost is no other token, though it has another secret.
  const [tokenId] = useState(drawId)
  const [name, setName] = useState('')
  const [nodeId, setNodeId] = useState(me.node.nodeId)
  const [scopes, setScopes] = useState<readonly Scope[]>(['summaries:read'])
  const [days, setDays] = useState(365)
  const [hasTried, setHasTried] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const add = useCommand(officeClient.addToken, (made) => setSecret(made.secret))
  const isRight = name.trim() !== '' && scopes.length > 0 && days >= 1
  const submit = () => {
    setHasTried(true)
    if (isRight) add.start({ tokenId, name: name.trim(), nodeId, scopes: [...scopes], days })
  }
  if (secret !== null) return <SecretDialog secret={secret} onClose={onClose} />
  return (
    <FormDialog
      title={say('tokens.add')}
      confirm={say('tokens.make')}
      isBusy={add.isBusy}
      refusal={add.refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={say('tokens.name')}
        value={name}
        maxLength={60}
        onChange={setName}
        error={hasTried && name.trim() === '' ? say('form.missing') : undefined}
      />
      <PlaceSelect value={nodeId} onChange={setNodeId} />
      {SCOPES.map((scope) => (
        <Toggle
          key={scope}
          label={say(`scope.${scope}`)}
          isOn={scopes.includes(scope)}
          onChange={(isOn) => setScopes(isOn ? [...scopes, scope] : scopes.filter((each) => each !== scope))}
          stateLabel={say(scopes.includes(scope) ? 'form.on' : 'form.off')}
        />
      ))}
      <CountField
        label={say('tokens.days')}
        value={days}
        most={1_100}
        onChange={setDays}
        error={hasTried && days < 1 ? say('form.missing') : undefined}
      />
    </FormDialog>
  )
}

function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const say = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => {
    // Where a browser does not allow it, the text can be marked by hand.
    navigator.clipboard?.writeText(secret).then(
      () => setIsCopied(true),
      () => {},
    )
  }
  return (
    <Dialog
      title={say('tokens.made')}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button kind="secondary" onPress={copy}>
            {say(isCopied ? 'tokens.copied' : 'tokens.copy')}
          </Button>
          <Button onPress={onClose}>{say('actions.done')}</Button>
        </>
      }
    >
      <Banner tone="care">{say('tokens.once')}</Banner>
      <p className={pageStyles['code']}>{secret}</p>
    </Dialog>
  )
}
