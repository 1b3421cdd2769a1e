import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavingPlace } from '../../../shared/saving/saving-place.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { CertificateFacts } from './certificate-facts.tsx'

type CheckCertificateDialogProps = {
  readonly file: { readonly place: SavingPlace; readonly fileName: string }
  readonly onClose: () => void
  readonly onOtherFile: () => void
  readonly onInstalled: () => void
}

/** What is in a file, to be compared with the office's word before it is trusted. */
export function CheckCertificateDialog({ file, onClose, onOtherFile, onInstalled }: CheckCertificateDialogProps) {
  const { t } = useTranslation('attendant')
  const read = useStationQuery((station) => station.certificates.read(file), [])
  const installing = useStationCommand((station, pem: string) => station.certificates.install({ pem }))
  const [isRefused, setIsRefused] = useState(false)
  const readable = read.value?.outcome === 'read' ? read.value : null
  // There from the start: coming with the answer, it would take the place of the other one under a finger.
  const mayBeTrusted = readable !== null || read.state === 'asking'
  const install = async (pem: string) => {
    const answer = await installing.run(pem)
    setIsRefused(answer?.outcome === 'no-authority')
    if (answer?.outcome === 'installed') onInstalled()
  }
  return (
    <Dialog
      title={t('office.certificates.check')}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button kind="secondary" onPress={onOtherFile}>
            {t('office.certificates.otherFile')}
          </Button>
          {mayBeTrusted && (
            <Button
              isDisabled={readable === null}
              isBusy={installing.isRunning}
              onPress={() => readable && install(readable.pem)}
            >
              {t('office.certificates.trust')}
            </Button>
          )}
        </>
      }
    >
      <AnswerView answer={read}>
        {(found) =>
          found.outcome === 'not-read' ? (
            <Banner tone="alarm">{t(`office.certificates.${found.reason}`)}</Banner>
          ) : (
            <>
              <p>{t('office.certificates.checkText')}</p>
              {found.certificates.map((certificate) => (
                <CertificateFacts key={certificate.fingerprint} certificate={certificate} />
              ))}
            </>
          )
        }
      </AnswerView>
      {isRefused && <Banner tone="alarm">{t('office.certificates.no-authority')}</Banner>}
      <CallFault code={installing.refusal} />
    </Dialog>
  )
}
