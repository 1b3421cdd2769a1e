import { Landmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Pairing, parsePairing } from '../../../shared/upstream/pairing-text.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScannedByCamera } from '../../scanner/camera/scanned-by-camera.tsx'
import { useScans } from '../../scanner/use-scans.ts'

type ScanPairingDialogProps = {
  readonly onClose: () => void
  readonly onPairing: (pairing: Pairing) => void
  readonly onType: () => void
}

/** Waits for the QR code that an office shows for this station. */
export function ScanPairingDialog({ onClose, onPairing, onType }: ScanPairingDialogProps) {
  const { t } = useTranslation('attendant')
  const [isWrong, setIsWrong] = useState(false)
  useScans(({ text }) => {
    const pairing = parsePairing(text)
    if (pairing) onPairing(pairing)
    else setIsWrong(true)
  })
  return (
    <Dialog
      title={t('office.pairing.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="secondary" onPress={onType}>
          {t('office.pairing.type')}
        </Button>
      }
    >
      <EmptyState icon={<Landmark aria-hidden />} title={t('office.pairing.scan')} />
      <ScannedByCamera />
      {isWrong && <Banner tone="care">{t('office.pairing.wrong')}</Banner>}
    </Dialog>
  )
}
