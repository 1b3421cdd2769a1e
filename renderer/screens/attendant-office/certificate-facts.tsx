import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../../shared/sync/certificate.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { Facts } from '../attendant-parts/facts.tsx'
import styles from './office-screen.module.css'

/** Whose a certificate is, and the fingerprint that is compared with the office's word. */
export function CertificateFacts({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('attendant')
  const { date } = useFormats()
  const { subject, issuer, fingerprint, validFrom, validUntil } = certificate
  return (
    <div className={styles['certificate']}>
      <Facts
        facts={[
          { name: t('office.certificates.subject'), value: <bdi>{subject}</bdi> },
          ...(issuer === subject ? [] : [{ name: t('office.certificates.issuer'), value: <bdi>{issuer}</bdi> }]),
          {
            name: t('office.certificates.valid'),
            value: t('office.certificates.validSpan', { from: date(validFrom), until: date(validUntil) }),
          },
          { name: t('office.certificates.fingerprint'), value: <Fingerprint text={fingerprint} /> },
        ]}
      />
    </div>
  )
}

/** In lines of eight pairs, which two people can read to each other. */
function Fingerprint({ text }: { readonly text: string }) {
  const pairs = text.split(':')
  const lines = Array.from({ length: Math.ceil(pairs.length / PAIRS) }, (_line, at) =>
    pairs.slice(at * PAIRS, (at + 1) * PAIRS).join(' '),
  )
  return lines.map((line) => (
    <bdi key={line} className={styles['pairs']}>
      {line}
    </bdi>
  ))
}

const PAIRS = 8
