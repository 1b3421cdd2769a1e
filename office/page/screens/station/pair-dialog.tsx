import { useEffect } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Dialog } from '../../../../renderer/components/dialog.tsx'
import { QrCode } from '../../../../renderer/components/qr-code/qr-code.tsx'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import styles from './pair-dialog.module.css'
import { useIsPairedNow } from './use-is-paired-now.ts'

type PairDialogProps = { readonly station: DescribedStation; readonly onClose: () => void }

/** A code that pairs a kiosk with the station: for its scanner, and as text for whoever types it. */
export function PairDialog({ station, onClose }: PairDialogProps) {
  const say = useWords()
  const formats = useFormats()
  const { value, refusal, isAsking, askAgain } = useAnswer(() => officeClient.makePairingCode(station.stationId))
  const isPaired = useIsPairedNow(station)
  // The code is used up: what stands on the screen is good for nothing any more.
  useEffect(() => {
    if (isPaired) onClose()
  }, [isPaired, onClose])
  return (
    <Dialog
      title={say('pairing.title', { name: station.name })}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button kind="secondary" isBusy={isAsking} onPress={askAgain}>
            {say('pairing.another')}
          </Button>
          <Button onPress={onClose}>{say('actions.done')}</Button>
        </>
      }
    >
      <RefusalBanner refusal={refusal} special={{ conflict: say('pairing.noAddress') }} />
      {value && (
        <div className={styles['pairing']}>
          <div className={styles['qr']}>
            <QrCode text={value.text} label={say('pairing.qr')} />
          </div>
          <ol className={styles['steps']}>
            <li>{say('pairing.stepOpen')}</li>
            <li>{say('pairing.stepScan')}</li>
            <li>
              {say('pairing.stepType')}
              <dl>
                <dt>{say('pairing.address')}</dt>
                <dd>{value.officeAddress}</dd>
                <dt>{say('pairing.code')}</dt>
                <dd>{value.pairingCode.replace(/(.{4})(?=.)/g, '$1 ')}</dd>
              </dl>
            </li>
          </ol>
        </div>
      )}
      {value && <p className={styles['until']}>{say('pairing.until', { at: formats.moment(value.expiresAt) })}</p>}
      {station.isPaired && <p className={styles['until']}>{say('pairing.replaceHint')}</p>}
    </Dialog>
  )
}
