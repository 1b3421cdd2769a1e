import { Plus, ScanLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrustedIssuer } from '../../../shared/settings/station-settings.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { TextField } from '../../components/text-field.tsx'
import page from '../attendant-parts/page.module.css'
import { ScanKeyDialog } from './scan-key-dialog.tsx'
import styles from './settings-form.module.css'
import type { SectionProps } from './settings-form.tsx'

/** The stations whose rider codes are accepted here. A key is scanned rather than typed. */
export function IssuersSection({ draft, change, faultAt }: SectionProps) {
  const { t } = useTranslation('attendant')
  const [scanningFor, setScanningFor] = useState<number | null>(null)
  const issuers = draft.trustedIssuers
  const edit = (at: number, part: Partial<TrustedIssuer>) =>
    change({ trustedIssuers: issuers.map((issuer, index) => (index === at ? { ...issuer, ...part } : issuer)) })
  return (
    <Card title={t('settings.section.issuers')}>
      <p className={page['hint']}>{issuers.length === 0 ? t('settings.noIssuers') : t('settings.issuersHint')}</p>
      {issuers.map((issuer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own until it is typed
        <fieldset key={index} className={styles['row']} aria-label={issuer.name || t('settings.issuerName')}>
          <TextField
            label={t('settings.issuerName')}
            value={issuer.name}
            onChange={(name) => edit(index, { name })}
            error={faultAt(`trustedIssuers.${index}.name`)}
          />
          <div className={styles['key']}>
            <TextField
              label={t('settings.publicKey')}
              hint={t('settings.publicKeyHint')}
              value={issuer.publicKey}
              onChange={(publicKey) => edit(index, { publicKey: publicKey.trim().toLowerCase() })}
              error={faultAt(`trustedIssuers.${index}.publicKey`)}
            />
          </div>
          <div className={page['buttons']}>
            <Button kind="secondary" icon={<ScanLine aria-hidden />} onPress={() => setScanningFor(index)}>
              {t('settings.scanKey')}
            </Button>
            <Button
              kind="danger"
              icon={<Trash2 aria-hidden />}
              label={t('settings.removeNamed', { name: issuer.name })}
              onPress={() => change({ trustedIssuers: issuers.filter((_, at) => at !== index) })}
            >
              {t('settings.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          kind="secondary"
          icon={<Plus aria-hidden />}
          onPress={() => change({ trustedIssuers: [...issuers, { name: '', publicKey: '' }] })}
        >
          {t('settings.add')}
        </Button>
      </div>
      {scanningFor !== null && (
        <ScanKeyDialog
          onClose={() => setScanningFor(null)}
          onKey={(publicKey) => {
            edit(scanningFor, { publicKey })
            setScanningFor(null)
          }}
        />
      )}
    </Card>
  )
}
