import { Suspense } from 'react'
import { FaultBoundary } from '../faults/fault-boundary.tsx'
import { useIdle } from '../hooks/use-idle.ts'
import { withTexts } from '../i18n/late-texts.ts'
import { lazyPart } from '../late-parts/lazy-part.ts'
import { REST_SECONDS, renewPage, thisPage } from '../late-parts/renew-page.ts'
import { useRenewedPage } from '../late-parts/use-renewed-page.ts'
import { useScans } from '../scanner/use-scans.ts'
import type { SetUpScreenProps } from '../screens/set-up/set-up-screen.tsx'
import { Waiting } from './waiting.tsx'

/** The set-up of a new machine. A code scanned meanwhile is let go: nobody can be checked in yet. */
export function SetUpView(props: SetUpScreenProps) {
  useScans(() => {})
  // The keyboard, without which no name can be typed, is fetched anew here too.
  useIdle(REST_SECONDS, (untilSign) => void renewPage(thisPage, untilSign))
  return (
    <FaultBoundary screen="set-up" onRecover={() => {}}>
      <Suspense fallback={<SetUpWaiting />}>
        <SetUpScreen {...props} />
      </Suspense>
    </FaultBoundary>
  )
}

function SetUpWaiting() {
  useRenewedPage()
  return <Waiting />
}

const SetUpScreen = lazyPart(() =>
  withTexts(['wizard'], async () => (await import('../screens/set-up/set-up-screen.tsx')).SetUpScreen),
)
