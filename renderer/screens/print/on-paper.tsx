import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import styles from './on-paper.module.css'

type OnPaperProps = { readonly children: ReactNode; readonly onPrinted: () => void }

/** Prints a sheet on paper: while it is drawn, the sheet is all that a printer sees of the page. */
export function OnPaper({ children, onPrinted }: OnPaperProps) {
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
      {children}
    </div>,
    document.body,
  )
}
