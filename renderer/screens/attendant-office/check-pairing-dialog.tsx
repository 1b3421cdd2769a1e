import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PairOutcome } from '../../../shared/contract/groups/sync-calls.ts'
import type { Pairing } from '../../../shared/upstream/pairing-text.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { Facts } from '../attendant-parts/facts.tsx'
import { ProblemWords } from './problem-words.tsx'

type CheckPairingDialogProps = {
  readonly pairing: Pairing
  readonly onClose: () => void
  readonly onOtherCode: () => void
}

/** Shows whom the station would hand its counts to, pairs when a lead says so, and tells how that went. */
export function CheckPairingDialog({ pairing, onClose, onOtherCode }: CheckPairingDialogProps) {
  const { t } = useTranslation('attendant')
  const [outcome, setOutcome] = useState<PairOutcome | null>(null)
  const joining = useStationCommand((station) => station.sync.pair(pairing))
  const pair = async () => setOutcome((await joining.run()) ?? null)
  const isPaired = outcome?.outcome === 'paired'
  return (
    <Dialog
      title={t('office.pairing.title')}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        isPaired ? (
          <Button onPress={onClose}>{t('office.pairing.done')}</Button>
        ) : (
          <>
            <Button kind="secondary" isDisabled={joining.isRunning} onPress={onOtherCode}>
              {t('office.pairing.otherCode')}
            </Button>
            <Button isBusy={joining.isRunning} onPress={pair}>
              {joining.isRunning ? t('office.pairing.underWay') : t('office.pairing.confirm')}
            </Button>
          </>
        )
      }
    >
      {!isPaired && (
        <>
          <p>{t('office.pairing.check')}</p>
          <Facts facts={[{ name: t('office.officeAddress'), value: <bdi>{pairing.officeAddress}</bdi> }]} />
        </>
      )}
      {outcome && <PairOutcomeBanner outcome={outcome} />}
      <CallFault code={joining.refusal} />
    </Dialog>
  )
}

function PairOutcomeBanner({ outcome }: { readonly outcome: PairOutcome }) {
  const { t } = useTranslation('attendant')
  if (outcome.outcome === 'paired') {
    const names = { office: isolated(outcome.officeName), station: isolated(outcome.stationName) }
    return <Banner tone="done">{t('office.pairing.paired', names)}</Banner>
  }
  return (
    <Banner tone="care">
      {t('office.pairing.notPaired')}
      <ProblemWords problem={outcome.problem} />
    </Banner>
  )
}
