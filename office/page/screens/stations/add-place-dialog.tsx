import { useState } from 'react'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { drawIds } from '../../api/draw-ids.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMaybeDone } from '../../api/use-maybe-done.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'

/** Adds a district to a city, or a street to a district. */
export function AddPlaceDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords()
  const { me, nodes, renew } = useOffice()
  const [parentId, setParentId] = useState(me.node.nodeId)
  const [name, setName] = useState('')
  const [idOf] = useState(drawIds)
  const [hasTried, setHasTried] = useState(false)
  const add = useCommand(officeClient.addNode, () => {
    renew()
    onClose()
  })
  const { isMaybeDone, isFixed } = useMaybeDone(add)
  const close = () => {
    // Whoever gives up looks for it in the list.
    if (isMaybeDone) renew()
    onClose()
  }
  const kind = nodes.find(({ nodeId }) => nodeId === parentId)?.kind === 'city' ? 'district' : 'street'
  const submit = () => {
    setHasTried(true)
    const place = { parentId, name: name.trim() }
    if (place.name !== '') add.start({ nodeId: idOf(place), ...place })
  }
  return (
    <FormDialog
      title={say('tree.add')}
      confirm={say('stations.confirmAdd')}
      isBusy={add.isBusy}
      refusal={add.refusal}
      isMaybeDone={isMaybeDone}
      onClose={close}
      onSubmit={submit}
    >
      <PlaceSelect
        label={say('tree.below')}
        kinds={['city', 'district']}
        value={parentId}
        onChange={setParentId}
        isDisabled={isFixed}
      />
      <TextField
        label={say('tree.nameOf', { kind: say(`place.${kind}`) })}
        value={name}
        maxLength={80}
        onChange={setName}
        isDisabled={isFixed}
        error={hasTried && name.trim() === '' ? say('form.missing') : undefined}
      />
    </FormDialog>
  )
}
