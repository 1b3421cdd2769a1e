import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/dialog.tsx'
import { FolderList } from '../attendant-folder-picker/folder-list.tsx'
import { nextPickedPlace, savingPlaceOf } from '../attendant-folder-picker/picked-place.ts'
import { RootList } from '../attendant-folder-picker/root-list.tsx'
import { CertificateFileList } from './certificate-file-list.tsx'
import { CheckCertificateDialog } from './check-certificate-dialog.tsx'

type CertificateDialogProps = { readonly onClose: () => void; readonly onInstalled: () => void }

/** Where a certificate is, and then a look at it before it is trusted. */
export function CertificateDialog({ onClose, onInstalled }: CertificateDialogProps) {
  const { t } = useTranslation('attendant')
  const [place, step] = useReducer(nextPickedPlace, null)
  const [fileName, setFileName] = useState<string | null>(null)
  if (place !== null && fileName !== null) {
    return (
      <CheckCertificateDialog
        file={{ place: savingPlaceOf(place), fileName }}
        onClose={onClose}
        onOtherFile={() => setFileName(null)}
        onInstalled={onInstalled}
      />
    )
  }
  return (
    <Dialog title={t('office.certificates.where')} isOpen onClose={onClose} role="alertdialog">
      {place === null ? (
        <RootList onOpen={(root) => step({ kind: 'open-root', root })} />
      ) : (
        <div key={[place.root.rootId, ...place.folders].join('/')}>
          <FolderList place={place} onStep={step} isForSaving={false} />
          <CertificateFileList place={savingPlaceOf(place)} onChoose={setFileName} />
        </div>
      )}
    </Dialog>
  )
}
