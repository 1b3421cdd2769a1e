import type { Rider, RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { FolderPickerDialog } from '../attendant-folder-picker/folder-picker-dialog.tsx'

type SavePdfDialogProps = { readonly rider: Rider; readonly code: RiderCode; readonly onClose: () => void }

/** Saves a rider's card as PDF, in the language of the screen. */
export function SavePdfDialog({ rider, code, onClose }: SavePdfDialogProps) {
  const { language } = useSpeech()
  return (
    <FolderPickerDialog
      onClose={onClose}
      save={(station, place) =>
        station.saving.riderCardPdf({ riderRef: rider.riderRef, codeId: code.codeId, language, place })
      }
    />
  )
}
