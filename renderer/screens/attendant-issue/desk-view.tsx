import { useEffect, useState } from 'react'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { TakeBackDialog } from '../attendant-loans/take-back-dialog.tsx'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import { BasketPanel } from './basket-panel.tsx'
import { ChooseRiderDialog } from './choose-rider-dialog.tsx'
import { DeskRider } from './desk-rider.tsx'
import styles from './desk-view.module.css'
import { IssueHeading } from './issue-heading.tsx'
import { Shelf } from './shelf.tsx'
import { useDeskScans } from './use-desk-scans.ts'
import { useDeskShelf } from './use-desk-shelf.ts'
import type { IssueDesk } from './use-issue-desk.ts'

/** The desk: to whom, what there is, and what is to be issued, with the one button that does it always in sight. */
export function DeskView({ desk }: { readonly desk: IssueDesk }) {
  const { draft, take } = desk
  useEffect(() => take({ kind: 'opened' }), [take])
  const [isChoosing, setIsChoosing] = useState(false)
  // One after another: what is being taken back is not swapped under a finger by a scan of the next.
  const [comingBack, setComingBack] = useState<readonly Loan[]>([])
  const [loan, ...waiting] = comingBack
  const takeBack = (next: Loan) =>
    setComingBack((all) => (all.some(({ loanId }) => loanId === next.loanId) ? all : [...all, next]))
  const shelf = useDeskShelf(draft.riderRef)
  useDeskScans({
    take(step) {
      if (step.kind === 'scan-rider') setIsChoosing(false)
      take(step)
    },
    onLentPiece: takeBack,
  })
  const choose = (riderRef: RiderRef | null) => {
    setIsChoosing(false)
    take({ kind: 'set-rider', riderRef })
  }
  return (
    <div className={styles['desk']}>
      <div className={styles['start']}>
        <div className={styles['heading']}>
          <IssueHeading view="desk" />
        </div>
        <div className={styles['shelf']}>
          <AnswerView answer={shelf}>{(known) => <Shelf draft={draft} shelf={known} take={take} />}</AnswerView>
        </div>
      </div>
      {shelf.value && (
        <div className={styles['side']}>
          <div className={styles['rider']}>
            <DeskRider draft={draft} shelf={shelf.value} onChoose={() => setIsChoosing(true)} onTakeBack={takeBack} />
          </div>
          <div className={styles['basket']}>
            <BasketPanel desk={desk} shelf={shelf.value} onChooseRider={() => setIsChoosing(true)} />
          </div>
        </div>
      )}
      {isChoosing && <ChooseRiderDialog onClose={() => setIsChoosing(false)} onChoose={choose} />}
      {loan && !isChoosing && (
        <TakeBackDialog
          key={loan.loanId}
          loan={loan}
          waiting={waiting.length}
          onClose={() => setComingBack((all) => all.filter(({ loanId }) => loanId !== loan.loanId))}
        />
      )}
    </div>
  )
}
