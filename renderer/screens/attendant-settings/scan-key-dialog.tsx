import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { trustedIssuerSchema } from '../../../shared/settings/station-settings.ts'
import { Banner } from '../../components/banner.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScannedByCamera } from '../../scanner/camera/scanned-by-camera.tsx'
import { useScans } from '../../scanner/use-scans.ts'

type ScanKeyDialogProps = { readonly onClose: () => void; readonly onKey: (publicKey: string) => void }

/** Waits for the QR code of another station's key. */
export function ScanKeyDialog({ onClose, onKey }: ScanKeyDialogProps) {
  const { t } = useTranslation('attendant')
  const [isWrong, setIsWrong] = useState(false)
  useScans(({ text }) => {
    const key = trustedIssuerSchema.shape.publicKey.safeParse(text.trim().toLowerCase())
    if (key.success) onKey(key.data)
    else setIsWrong(true)
  })
  return (
    <Dialog title={t('settings.scanKey')} isOpen onClose={onClose}>
      <EmptyState icon={<KeyRound aria-hidden />} title={t('settings.scanKeyText')} />
      <ScannedByCamera />
      {isWrong && <Banner tone="care">{t('settings.scanKeyWrong')}</Banner>}
    </Dialog>
  )
}
