import type { Rider, RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { OnPaper } from '../print/on-paper.tsx'
import { RiderCardSheet } from '../print/rider-card-sheet.tsx'

type PrintedCardProps = { readonly rider: Rider; readonly code: RiderCode; readonly onPrinted: () => void }

/** Prints a rider's card on paper. */
export function PrintedCard({ rider, code, onPrinted }: PrintedCardProps) {
  const { stationName } = useOpenOverview()
  return (
    <OnPaper onPrinted={onPrinted}>
      <RiderCardSheet stationName={stationName} riderName={rider.name} code={code} />
    </OnPaper>
  )
}
