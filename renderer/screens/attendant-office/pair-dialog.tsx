import { useState } from 'react'
import type { Pairing } from '../../../shared/upstream/pairing-text.ts'
import { CheckPairingDialog } from './check-pairing-dialog.tsx'
import { ScanPairingDialog } from './scan-pairing-dialog.tsx'
import { TypePairingDialog } from './type-pairing-dialog.tsx'

/** Pairs the station with an office: by a code that is scanned or typed, after a look at whose it is. */
export function PairDialog({ onClose }: { readonly onClose: () => void }) {
  const [pairing, setPairing] = useState<Pairing | null>(null)
  const [isTyping, setIsTyping] = useState(false)
  if (pairing) {
    return <CheckPairingDialog pairing={pairing} onClose={onClose} onOtherCode={() => setPairing(null)} />
  }
  return isTyping ? (
    <TypePairingDialog onClose={onClose} onPairing={setPairing} />
  ) : (
    <ScanPairingDialog onClose={onClose} onPairing={setPairing} onType={() => setIsTyping(true)} />
  )
}
