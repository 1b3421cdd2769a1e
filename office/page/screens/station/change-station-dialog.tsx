import { useState } from 'react'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useOffice } from '../../session/office-context.ts'
import { isStationCode } from '../../stations/is-station-code.ts'

type ChangeStationProps = { readonly station: DescribedStation; readonly onClose: () => void }

/** Changes what a station is called and where it is. */
export function ChangeStationDialog({ station, onClose }: ChangeStationProps) {
  const say = useWords()
  const { renew } = useOffice()
  const [name, setName] = useState(station.name)
  const [code, setCode] = useState(station.code)
  const [address, setAddress] = useState(station.address)
  const change = useCommand(officeClient.changeStation, () => {
    renew()
    onClose()
  })
  const isNamed = name.trim() !== ''
  const submit = () => {
    if (isNamed && isStationCode(code)) {
      change.start(station.stationId, { name: name.trim(), code, address: address.trim() })
    }
  }
  return (
    <FormDialog
      title={say('station.change')}
      confirm={say('actions.save')}
      isBusy={change.isBusy}
      refusal={change.refusal}
      special={{ conflict: say('station.codeTaken') }}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={say('station.name')}
        value={name}
        maxLength={80}
        onChange={setName}
        error={isNamed ? undefined : say('form.missing')}
      />
      <TextField
        label={say('station.code')}
        value={code}
        maxLength={20}
        onChange={(text) => setCode(text.toUpperCase())}
        error={isStationCode(code) ? undefined : say('station.codeHint')}
      />
      <TextField label={say('station.address')} value={address} maxLength={120} onChange={setAddress} />
    </FormDialog>
  )
}
