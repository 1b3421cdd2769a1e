import { PackageCheck, Wrench } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useSettled } from '../../hooks/use-settled.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import styles from './take-back-dialog.module.css'
import { useDueWords } from './use-due-words.ts'
import { WaitingScans } from './waiting-scans.tsx'

export type TakeBackOutcome = 'returned' | 'already-ended' | 'unknown-loan'

type TakeBackDialogProps = {
  readonly loan: Loan
  /** How many scans come after it. */
  readonly waiting: number
  readonly onClose: () => void
  readonly onDone?: (outcome: TakeBackOutcome) => void
}

/** A lent piece is here again: in good order, or broken. */
export function TakeBackDialog({ loan, waiting, onClose, onDone }: TakeBackDialogProps) {
  const { t } = useTranslation('supplies')
  const { date } = useFormats()
  const nameIn = useNameIn()
  const dueWords = useDueWords()
  const isSettled = useSettled()
  const takingBack = useStationCommand((station, condition: 'good' | 'broken') =>
    station.loans.takeBack({ loanId: loan.loanId, condition }),
  )
  const takeBack = async (condition: 'good' | 'broken') => {
    const answer = await takingBack.run(condition)
    if (!answer) return
    onDone?.(answer.outcome)
    onClose()
  }
  return (
    <Dialog title={t('takeBack.title', { item: nameIn(loan.names) })} isOpen onClose={onClose}>
      <div className={styles['loan']}>
        <ItemPicture picture={loan.picture} />
        <div>
          <p className={styles['who']}>
            <bdi>{loan.riderName ?? t('rider.unnamed')}</bdi> {loan.tag !== null && <bdi>{loan.tag}</bdi>}
          </p>
          <p>{t('loan.lentAt', { date: date(loan.lentAt) })}</p>
          <p data-overdue={loan.isOverdue || undefined}>{dueWords(loan)}</p>
        </div>
      </div>
      <div className={styles['choices']}>
        <Button
          size="rider"
          isWide
          icon={<PackageCheck aria-hidden />}
          isBusy={takingBack.isRunning}
          isDisabled={!isSettled}
          onPress={() => takeBack('good')}
        >
          {t('takeBack.good')}
        </Button>
        <Button
          size="rider"
          isWide
          kind="secondary"
          icon={<Wrench aria-hidden />}
          isBusy={takingBack.isRunning}
          isDisabled={!isSettled}
          onPress={() => takeBack('broken')}
        >
          {t('takeBack.broken')}
        </Button>
      </div>
      <WaitingScans count={waiting} />
      <CallFault code={takingBack.refusal} />
    </Dialog>
  )
}
