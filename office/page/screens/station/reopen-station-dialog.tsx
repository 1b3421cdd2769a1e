import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'

type ReopenStationProps = { readonly station: DescribedStation; readonly onClose: () => void }

/** Asks whether a closed station is to be open again, and says that it needs a kiosk then. */
export function ReopenStationDialog({ station, onClose }: ReopenStationProps) {
  const say = useWords()
  const reopen = useCommand(officeClient.reopenStation, onClose)
  return (
    <FormDialog
      title={say('closing.reopenTitle', { name: station.name })}
      confirm={say('closing.reopen')}
      isBusy={reopen.isBusy}
      refusal={reopen.refusal}
      special={{ conflict: say('closing.isOpen') }}
      onClose={onClose}
      onSubmit={() => reopen.start(station.stationId)}
    >
      <p>{say('closing.reopenHint')}</p>
    </FormDialog>
  )
}
