import { Umbrella } from 'lucide-react'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import type { StationAnswer } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import { LoanLine } from './loan-line.tsx'

type LoanListProps = {
  readonly title: string
  readonly none: string
  readonly loans: StationAnswer<readonly Loan[]> & { readonly askAgain: () => void }
  readonly onTakeBack: (loan: Loan) => void
  readonly onLost?: (loan: Loan) => void
}

/** Loans under a heading, in the order of the station: what is overdue comes first. */
export function LoanList({ title, none, loans, onTakeBack, onLost }: LoanListProps) {
  return (
    <Card title={title}>
      <AnswerView answer={loans}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<Umbrella aria-hidden />} title={none} />
          ) : (
            <ul>
              {all.map((loan) => (
                <LoanLine key={loan.loanId} loan={loan} onTakeBack={onTakeBack} {...(onLost && { onLost })} />
              ))}
            </ul>
          )
        }
      </AnswerView>
    </Card>
  )
}
