import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useCheckInDesk, useDeskState } from '../check-in/check-in-provider.tsx'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import { CheckInScreen } from '../screens/check-in/check-in-screen.tsx'
import { CheckInStrip } from '../screens/check-in/check-in-strip.tsx'
import { HalfScanStrip } from '../screens/check-in/half-scan-strip.tsx'
import { useSelfServe } from '../self-serve/self-serve-provider.tsx'
import { useOpenOverview } from '../station/overview-provider.tsx'
import styles from './check-in-layer.module.css'

/**
 * Lays outcomes over whatever is on the screen: all of it on the rider's side, a strip of it on the attendant's. They
 * hang from the page's body and are marked as top layer, since React Aria makes all else inert while a dialog is open.
 */
export function CheckInLayer({ children }: { readonly children: ReactNode }) {
  const desk = useCheckInDesk()
  const { shown, justBefore, isHalfScan } = useDeskState()
  const { place, take } = useNavigation()
  const { shelf } = useSelfServe()
  const { verdictSeconds } = useOpenOverview()
  const isCovered = shown !== null && place !== 'attendant'
  const typeCard = () => {
    desk.dismiss()
    take({ kind: 'type-card-number' })
  }
  const takeSupplies = () => {
    desk.dismiss()
    take({ kind: 'take-supplies' })
  }
  return (
    <>
      <div className={styles['screen']} inert={isCovered}>
        {children}
      </div>
      {shown &&
        createPortal(
          isCovered ? (
            <CheckInScreen
              key={shown.number}
              shown={shown}
              justBefore={justBefore}
              showForSeconds={verdictSeconds}
              onLeave={desk.dismiss}
              onTypeCard={typeCard}
              onTakeSupplies={shelf && shelf.items.length > 0 ? takeSupplies : null}
            />
          ) : (
            <CheckInStrip key={shown.number} outcome={shown.outcome} />
          ),
          document.body,
        )}
      {isHalfScan && place !== 'attendant' && createPortal(<HalfScanStrip />, document.body)}
    </>
  )
}
