import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CARD_NUMBER_DIGITS } from '../../../shared/rider-code/card-number.ts'
import { useCheckInDesk, useDeskState } from '../../check-in/check-in-provider.tsx'
import { formatTimeLeft } from '../../check-in/format-time-left.ts'
import { Button } from '../../components/button.tsx'
import { DigitPad } from '../../components/digit-pad.tsx'
import { useDigitKeys } from '../../components/use-digit-keys.ts'
import { useCountdown } from '../../hooks/use-countdown.ts'
import { useNavigation } from '../../navigation/navigation-provider.tsx'
import { ScannedByCamera } from '../../scanner/camera/scanned-by-camera.tsx'
import { CardDigits } from './card-digits.tsx'
import styles from './card-number-screen.module.css'

/** The last resort when a code cannot be scanned: its card number, typed on a large pad. */
export function CardNumberScreen() {
  const { t } = useTranslation(['rider', 'common'])
  const { goHome } = useNavigation()
  const desk = useCheckInDesk()
  const { cardsRestUntilAt, shown } = useDeskState()
  const restSeconds = useCountdown(cardsRestUntilAt) ?? 0
  const [digits, setDigits] = useState('')
  const isResting = restSeconds > 0
  const isComplete = digits.length === CARD_NUMBER_DIGITS
  const canType = !isResting && shown === null

  const onDigit = (digit: string) => setDigits((typed) => (typed + digit).slice(0, CARD_NUMBER_DIGITS))
  const onDelete = () => setDigits((typed) => typed.slice(0, -1))
  const onEnter = () => {
    if (!isComplete || !canType) return
    desk.present({ kind: 'card', cardNumber: digits })
    setDigits('')
  }
  useDigitKeys({ onDigit, onDelete, onEnter }, canType)

  return (
    <div className={styles['screen']}>
      <Button size="rider" kind="quiet" icon={<ArrowLeft aria-hidden className={styles['arrow']} />} onPress={goHome}>
        {t('common:actions.back')}
      </Button>
      <main className={styles['main']}>
        <div className={styles['words']}>
          <ScannedByCamera size="small" label={t('rider:home.cameraView')} />
          <h1 className={styles['title']}>{t('rider:card.title')}</h1>
          <p className={styles['hint']}>{t('rider:card.hint')}</p>
          <CardDigits label={t('rider:card.label')} digits={digits} />
          <p className={styles['rest']} role="status">
            {isResting && t('rider:card.restUntil', { left: formatTimeLeft(restSeconds) })}
          </p>
        </div>
        <div className={styles['pad']}>
          <DigitPad
            size="rider"
            label={t('rider:card.pad')}
            isDisabled={isResting}
            onDigit={onDigit}
            onDelete={onDelete}
            onClear={() => setDigits('')}
          />
          <Button size="rider" isWide isDisabled={!isComplete || isResting} onPress={onEnter}>
            {t('rider:card.checkIn')}
          </Button>
        </div>
      </main>
    </div>
  )
}
