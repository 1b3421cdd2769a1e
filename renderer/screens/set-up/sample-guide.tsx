import { useTranslation } from 'react-i18next'
import { groupCardNumber } from '../../../shared/rider-code/card-number.ts'
import type { LookAround } from '../../app/look-around.ts'
import { Dialog } from '../../components/dialog.tsx'
import { QrCode } from '../../components/qr-code/qr-code.tsx'
import styles from './sample-guide.module.css'

type SampleGuideProps = { readonly found: LookAround; readonly onClose: () => void }

/** Sample riders with codes to scan from this very screen, and attendants with their PINs. */
export function SampleGuide({ found, onClose }: SampleGuideProps) {
  const { t } = useTranslation('wizard')
  return (
    <Dialog title={t('sample.title')} width="wide" isOpen onClose={onClose}>
      <p>{t('sample.text')}</p>
      <h3 className={styles['heading']}>{t('sample.attendants')}</h3>
      <ul className={styles['attendants']}>
        {found.attendants.map(({ name, role, pin }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <span>{role === 'lead' ? t('role.lead') : t('role.attendant')}</span>
            <span>
              {t('sample.pin')} <b>{pin}</b>
            </span>
          </li>
        ))}
      </ul>
      <h3 className={styles['heading']}>{t('sample.riders')}</h3>
      <ul className={styles['riders']}>
        {found.riders.slice(0, MOST_RIDERS).map(({ name, codeText, cardNumber }) => (
          <li key={codeText}>
            <QrCode text={codeText} label={t('sample.codeOf', { name })} />
            <bdi>{name}</bdi>
            <span dir="ltr">{groupCardNumber(cardNumber)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const MOST_RIDERS = 6
