import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pairing } from '../../../shared/upstream/pairing-text.ts'
import { TextField } from '../../components/text-field.tsx'
import { FormDialog } from '../attendant-parts/form-dialog.tsx'
import { isPairing, readTypedPairing, type TypedPairingFaults } from './typed-pairing.ts'

type TypePairingDialogProps = { readonly onClose: () => void; readonly onPairing: (pairing: Pairing) => void }

/** The same by hand, where nothing here can read the office's QR code. */
export function TypePairingDialog({ onClose, onPairing }: TypePairingDialogProps) {
  const { t } = useTranslation('attendant')
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [faults, setFaults] = useState<TypedPairingFaults>({ address: false, code: false })
  const submit = () => {
    const read = readTypedPairing({ address, code })
    if (isPairing(read)) onPairing(read)
    else setFaults(read)
  }
  return (
    <FormDialog
      title={t('office.pairing.title')}
      confirm={t('office.pairing.next')}
      isBusy={false}
      refusal={null}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={t('office.pairing.address')}
        hint={t('office.pairing.addressHint')}
        value={address}
        onChange={setAddress}
        error={faults.address ? t('office.pairing.addressWrong') : undefined}
      />
      <TextField
        label={t('office.pairing.code')}
        hint={t('office.pairing.codeHint')}
        value={code}
        onChange={setCode}
        error={faults.code ? t('office.pairing.codeWrong') : undefined}
      />
    </FormDialog>
  )
}
