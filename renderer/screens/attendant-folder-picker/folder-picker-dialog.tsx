import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../../shared/contract/station-contract.ts'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { FolderList } from './folder-list.tsx'
import { nextPickedPlace, savingPlaceOf } from './picked-place.ts'
import { RootList } from './root-list.tsx'
import { SaveOutcome } from './save-outcome.tsx'

type FolderPickerDialogProps = {
  readonly onClose: () => void
  readonly save: (station: StationClient, place: SavingPlace) => Promise<SavedFile>
}

/** Where to save, then how it went. A file dialog of the system would be a way out of a locked-down kiosk. */
export function FolderPickerDialog({ onClose, save }: FolderPickerDialogProps) {
  const { t } = useTranslation('attendant')
  const [place, step] = useReducer(nextPickedPlace, null)
  const [saved, setSaved] = useState<SavedFile | null>(null)
  const saving = useStationCommand(save)
  const saveHere = async () => {
    if (place === null) return
    const answer = await saving.run(savingPlaceOf(place))
    if (answer) setSaved(answer)
  }
  const startOver = () => {
    setSaved(null)
    step({ kind: 'start-over' })
  }
  if (saved) return <SaveOutcome saved={saved} onClose={onClose} onStartOver={startOver} />
  return (
    <Dialog
      title={t('picker.title')}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        place && (
          <Button isBusy={saving.isRunning} onPress={saveHere}>
            {saving.isRunning ? t('picker.saving') : t('picker.saveHere')}
          </Button>
        )
      }
    >
      {place === null ? (
        <RootList onOpen={(root) => step({ kind: 'open-root', root })} />
      ) : (
        <FolderList key={[place.root.rootId, ...place.folders].join('/')} place={place} onStep={step} />
      )}
      <CallFault code={saving.refusal} />
    </Dialog>
  )
}
