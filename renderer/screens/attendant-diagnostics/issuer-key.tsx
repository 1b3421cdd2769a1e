import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { QrCode } from '../../components/qr-code/qr-code.tsx'
import { Facts } from '../attendant-parts/facts.tsx'
import styles from './diagnostics.module.css'

type IssuerKeyProps = { readonly keyId: string; readonly publicKey: string }

/** The key by which other stations know the codes of this one: as text, and as a QR code to be scanned there. */
export function IssuerKey({ keyId, publicKey }: IssuerKeyProps) {
  const { t } = useTranslation('attendant')
  return (
    <Card title={t('diagnostics.issuer')}>
      <p className={styles['hint']}>{t('diagnostics.issuerText')}</p>
      <div className={styles['key']}>
        {/* In capitals the code is smaller, and a scanner garbles less. */}
        <QrCode text={publicKey.toUpperCase()} label={t('diagnostics.keyQr')} />
        <Facts
          facts={[
            { name: t('diagnostics.keyId'), value: <bdi className={styles['hex']}>{keyId}</bdi> },
            { name: t('diagnostics.publicKey'), value: <bdi className={styles['hex']}>{publicKey}</bdi> },
          ]}
        />
      </div>
    </Card>
  )
}
