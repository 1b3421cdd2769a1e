import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import type { SignInResult } from '../../../shared/contract/groups/attendant-calls.ts'
import { formatTimeLeft } from '../../check-in/format-time-left.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { PinPad } from '../../components/pin-pad.tsx'
import { useCountdown } from '../../hooks/use-countdown.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import styles from './sign-in-screen.module.css'
import { signInWhileHere } from './sign-in-while-here.ts'

type PinEntryProps = {
  readonly attendant: Attendant
  readonly isHere: () => boolean
  readonly onSignedIn: () => void
  readonly onSomeoneElse: () => void
}

/** The PIN of one attendant, with what the station said to the last one. */
export function PinEntry({ attendant, isHere, onSignedIn, onSomeoneElse }: PinEntryProps) {
  const { t } = useTranslation('attendant')
  const [pin, setPin] = useState('')
  const [result, setResult] = useState<SignInResult | null>(null)
  const signingIn = useStationCommand((station) =>
    signInWhileHere(station.attendants, { attendantId: attendant.attendantId, pin }, isHere),
  )
  const secondsLeft = useCountdown(result?.outcome === 'locked-out' ? result.untilAt : null)
  const isLockedOut = secondsLeft !== null && secondsLeft > 0
  const isReady = pin.length >= LEAST_DIGITS && !isLockedOut

  const signIn = async () => {
    if (!isReady || signingIn.isRunning) return
    const answer = await signingIn.run()
    setPin('')
    setResult(answer ?? null)
    if (answer?.outcome === 'signed-in') onSignedIn()
  }
  const wrongPin =
    result?.outcome === 'wrong-pin' && pin === '' ? t('signIn.wrongPin', { n: result.triesLeft }) : undefined
  return (
    <div className={styles['pin']}>
      {isLockedOut && <Banner tone="alarm">{t('signIn.lockedOut', { time: formatTimeLeft(secondsLeft) })}</Banner>}
      <PinPad
        label={t('signIn.pinFor', { name: isolated(attendant.name) })}
        value={pin}
        onChange={setPin}
        onEnter={signIn}
        error={wrongPin}
        isDisabled={isLockedOut || signingIn.isRunning}
      />
      <CallFault code={signingIn.refusal} />
      <div className={styles['buttons']}>
        <Button kind="secondary" onPress={onSomeoneElse}>
          {t('signIn.someoneElse')}
        </Button>
        <Button isDisabled={!isReady} isBusy={signingIn.isRunning} onPress={signIn}>
          {signingIn.isRunning ? t('signIn.signingIn') : t('signIn.signIn')}
        </Button>
      </div>
    </div>
  )
}

const LEAST_DIGITS = 6
