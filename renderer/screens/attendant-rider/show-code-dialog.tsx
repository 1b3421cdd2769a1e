import { useTranslation } from 'react-i18next'
import type { Rider, RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { groupCardNumber } from '../../../shared/rider-code/card-number.ts'
import { Dialog } from '../../components/dialog.tsx'
import { QrCode } from '../../components/qr-code/qr-code.tsx'
import { RIDER_CODE_VERSION } from '../../components/qr-code/qr-path.ts'
import { isolated } from '../../i18n/isolated.ts'
import styles from './rider-page.module.css'

type ShowCodeDialogProps = { readonly rider: Rider; readonly code: RiderCode; readonly onClose: () => void }

/** A rider's code, large enough to be photographed across a counter. */
export function ShowCodeDialog({ rider, code, onClose }: ShowCodeDialogProps) {
  const { t } = useTranslation('attendant')
  return (
    <Dialog title={t('showCode.title', { name: isolated(rider.name) })} isOpen onClose={onClose}>
      <div className={styles['shown']}>
        <QrCode text={code.text} label={t('showCode.qr')} version={RIDER_CODE_VERSION} />
        <p>
          {t('rider.card')}
          <br />
          <bdi className={styles['cardNumber']}>{groupCardNumber(code.cardNumber)}</bdi>
        </p>
        <p>{t('showCode.hint')}</p>
      </div>
    </Dialog>
  )
}
