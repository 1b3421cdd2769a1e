import { useTranslation } from 'react-i18next'
import type { RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { groupCardNumber } from '../../../shared/rider-code/card-number.ts'
import { QrCode } from '../../components/qr-code/qr-code.tsx'
import { RIDER_CODE_VERSION } from '../../components/qr-code/qr-path.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import styles from './rider-card-sheet.module.css'

type RiderCardSheetProps = { readonly stationName: string; readonly riderName: string; readonly code: RiderCode }

/** A rider's card at its real size, 85.6 by 54 mm, in black on white. */
export function RiderCardSheet({ stationName, riderName, code }: RiderCardSheetProps) {
  const { t } = useTranslation('attendant')
  const { businessDate } = useFormats()
  return (
    <article className={styles['card']} aria-label={t('print.title')}>
      <div className={styles['code']}>
        <QrCode text={code.text} label={t('showCode.qr')} version={RIDER_CODE_VERSION} />
      </div>
      <div className={styles['words']}>
        <p className={styles['station']}>
          <bdi>{stationName}</bdi>
        </p>
        <p className={styles['name']}>
          <bdi>{riderName}</bdi>
        </p>
        <p>
          {t('print.card')}
          <span className={styles['number']}>
            <bdi>{groupCardNumber(code.cardNumber)}</bdi>
          </span>
        </p>
        <p className={styles['small']}>
          {t('print.until', { date: businessDate(code.expiresOn) })}
          <br />
          {t('print.hint')}
        </p>
      </div>
    </article>
  )
}
