import { ShieldCheck, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import { ConfirmDialog } from '../attendant-parts/confirm-dialog.tsx'
import page from '../attendant-parts/page.module.css'
import { CertificateDialog } from './certificate-dialog.tsx'
import { CertificateFacts } from './certificate-facts.tsx'
import styles from './office-screen.module.css'

/** The authorities that vouch for the office here, beside those that every computer trusts. */
export function CertificatesCard() {
  const { t } = useTranslation('attendant')
  const [asking, setAsking] = useState<'install' | 'remove' | null>(null)
  const [done, setDone] = useState<'installed' | 'removed' | null>(null)
  const installed = useStationQuery((station) => station.certificates.installed(), ['station'])
  const removing = useStationCommand((station) => station.certificates.remove())
  const finish = (what: typeof done) => {
    setAsking(null)
    setDone(what)
  }
  const remove = async () => {
    if (await removing.run()) finish('removed')
  }
  return (
    <Card title={t('office.certificates.title')}>
      <p className={page['hint']}>{t('office.certificates.text')}</p>
      {done && <Banner tone="done">{t(`office.certificates.${done}`)}</Banner>}
      <AnswerView answer={installed}>
        {(certificates) => (
          <>
            {certificates.length === 0 && <p className={styles['none']}>{t('office.certificates.none')}</p>}
            {certificates.map((certificate) => (
              <CertificateFacts key={certificate.fingerprint} certificate={certificate} />
            ))}
            <div className={page['buttons']}>
              <Button kind="secondary" icon={<ShieldCheck aria-hidden />} onPress={() => setAsking('install')}>
                {t('office.certificates.install')}
              </Button>
              {certificates.length > 0 && (
                <Button kind="danger" icon={<Trash2 aria-hidden />} onPress={() => setAsking('remove')}>
                  {t('office.certificates.remove')}
                </Button>
              )}
            </div>
          </>
        )}
      </AnswerView>
      {asking === 'install' && (
        <CertificateDialog onClose={() => setAsking(null)} onInstalled={() => finish('installed')} />
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title={t('office.certificates.removeTitle')}
          text={t('office.certificates.removeText')}
          confirm={t('office.certificates.remove')}
          isBusy={removing.isRunning}
          refusal={removing.refusal}
          onClose={() => setAsking(null)}
          onConfirm={remove}
        />
      )}
    </Card>
  )
}
