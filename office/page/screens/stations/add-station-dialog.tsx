import { useState } from 'react'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { drawIds } from '../../api/draw-ids.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMaybeDone } from '../../api/use-maybe-done.ts'
import { useWords } from '../../i18n/use-words.ts'
import { hrefOf } from '../../navigation/route.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'
import { isStationCode } from '../../stations/is-station-code.ts'
import { treeOrder } from '../../tree/tree-order.ts'

/** Adds a station, and goes to it: pairing its kiosk comes next. */
export function AddStationDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords()
  const { nodes, renew } = useOffice()
  const [streetId, setStreetId] = useState(treeOrder(nodes).find(({ kind }) => kind === 'street')?.nodeId ?? '')
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [idOf] = useState(drawIds)
  const [hasTried, setHasTried] = useState(false)
  const add = useCommand(officeClient.addStation, ({ stationId }) => {
    renew()
    onClose()
    window.location.hash = hrefOf('stations', { id: stationId })
  })
  const { isMaybeDone, isFixed } = useMaybeDone(add)
  const close = () => {
    // Whoever gives up looks for it in the list.
    if (isMaybeDone) renew()
    onClose()
  }
  const submit = () => {
    setHasTried(true)
    const station = { streetId, code, name: name.trim(), address: address.trim() }
    if (isStationCode(code) && station.name !== '' && streetId !== '') {
      add.start({ stationId: idOf(station), ...station })
    }
  }
  return (
    <FormDialog
      title={say('stations.add')}
      confirm={say('stations.confirmAdd')}
      isBusy={add.isBusy}
      refusal={add.refusal}
      special={{ conflict: say('station.codeTaken') }}
      isMaybeDone={isMaybeDone}
      onClose={close}
      onSubmit={submit}
    >
      <PlaceSelect
        label={say('place.street')}
        kinds={['street']}
        value={streetId}
        onChange={setStreetId}
        isDisabled={isFixed}
      />
      <TextField
        label={say('station.name')}
        value={name}
        maxLength={80}
        onChange={setName}
        isDisabled={isFixed}
        error={hasTried && name.trim() === '' ? say('form.missing') : undefined}
      />
      <TextField
        label={say('station.code')}
        hint={say('station.codeHint')}
        value={code}
        maxLength={20}
        onChange={(text) => setCode(text.toUpperCase())}
        isDisabled={isFixed}
        error={hasTried && !isStationCode(code) ? say('station.codeHint') : undefined}
      />
      <TextField
        label={say('station.address')}
        value={address}
        maxLength={120}
        onChange={setAddress}
        isDisabled={isFixed}
      />
    </FormDialog>
  )
}
