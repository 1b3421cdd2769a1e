import { ScanLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScannedByCamera } from '../../scanner/camera/scanned-by-camera.tsx'
import { useScans } from '../../scanner/use-scans.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'

type ScanToFindDialogProps = { readonly onClose: () => void; readonly onFound: (riderRef: RiderRef) => void }

/** Waits for a rider's code, and opens the rider it belongs to. Nobody is checked in by it. */
export function ScanToFindDialog({ onClose, onFound }: ScanToFindDialogProps) {
  const { t } = useTranslation('attendant')
  const [outcome, setOutcome] = useState<'unknown-rider' | 'other-scheme' | 'unreadable-code' | null>(null)
  const finding = useStationCommand((station, text: string) => station.riders.findByCode({ text }))
  useScans(async ({ text }) => {
    setOutcome(null)
    const answer = await finding.run(text)
    if (answer?.outcome === 'found') onFound(answer.rider.riderRef)
    else if (answer) setOutcome(answer.outcome)
  })
  return (
    <Dialog title={t('scanToFind.title')} isOpen onClose={onClose}>
      <EmptyState icon={<ScanLine aria-hidden />} title={t('scanToFind.text')} />
      <ScannedByCamera />
      {outcome && <Banner tone="care">{t(`scanToFind.${outcome}`)}</Banner>}
      <CallFault code={finding.refusal} />
    </Dialog>
  )
}
