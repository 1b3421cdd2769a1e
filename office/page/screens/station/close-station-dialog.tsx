import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'

type CloseStationProps = { readonly station: DescribedStation; readonly onClose: () => void }

/** Asks whether a station is to be closed, and says what becomes of its kiosk and of sheets that have not come yet. */
export function CloseStationDialog({ station, onClose }: CloseStationProps) {
  const say = useWords()
  const formats = useFormats()
  const close = useCommand(officeClient.closeStation, onClose)
  const waiting = station.health?.pendingSheets ?? 0
  return (
    <FormDialog
      title={say('closing.title', { name: station.name })}
      confirm={say('closing.confirm')}
      isBusy={close.isBusy}
      refusal={close.refusal}
      isDanger
      onClose={onClose}
      onSubmit={() => close.start(station.stationId)}
    >
      <p>{say('closing.hint')}</p>
      {station.isPaired && <p>{say('closing.kioskHint')}</p>}
      {station.isPaired && waiting > 0 && <p>{say('closing.waiting', { n: formats.number(waiting) })}</p>}
    </FormDialog>
  )
}
