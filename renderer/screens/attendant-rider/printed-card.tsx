import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Rider, RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { RiderCardSheet } from '../print/rider-card-sheet.tsx'
import styles from './printed-card.module.css'

type PrintedCardProps = { readonly rider: Rider; readonly code: RiderCode; readonly onPrinted: () => void }

/** Prints a rider's card on paper: while it is drawn, the card is all that a printer sees of the page. */
export function PrintedCard({ rider, code, onPrinted }: PrintedCardProps) {
  const { stationName } = useOpenOverview()
  const done = useRef(onPrinted)
  done.current = onPrinted
  useEffect(() => {
    const finish = () => done.current()
    window.addEventListener('afterprint', finish, { once: true })
    // One frame later, so that the sheet has been laid out.
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', finish)
    }
  }, [])
  return createPortal(
    <div className={styles['paper']} data-print-sheet>
      <RiderCardSheet stationName={stationName} riderName={rider.name} code={code} />
    </div>,
    document.body,
  )
}
