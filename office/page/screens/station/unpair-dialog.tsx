import { useState } from 'react'
import { Toggle } from '../../../../renderer/components/toggle.tsx'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'

type UnpairDialogProps = { readonly station: DescribedStation; readonly onClose: () => void }

/** Un-pairs a kiosk; one that was stolen or tampered with loses the trust in its rider codes too. */
export function UnpairDialog({ station, onClose }: UnpairDialogProps) {
  const say = useWords()
  const [isDistrusted, setIsDistrusted] = useState(false)
  const unpair = useCommand(officeClient.unpairKiosk, onClose)
  return (
    <FormDialog
      title={say('pairing.unpairTitle', { name: station.name })}
      confirm={say('pairing.unpair')}
      isBusy={unpair.isBusy}
      refusal={unpair.refusal}
      special={{ conflict: say('pairing.noKiosk') }}
      isDanger
      onClose={onClose}
      onSubmit={() => unpair.start(station.stationId, isDistrusted)}
    >
      <p>{say('pairing.unpairHint')}</p>
      <Toggle
        label={say('pairing.distrust')}
        isOn={isDistrusted}
        onChange={setIsDistrusted}
        stateLabel={say(isDistrusted ? 'form.on' : 'form.off')}
      />
      <p>{say('pairing.distrustHint')}</p>
    </FormDialog>
  )
}
