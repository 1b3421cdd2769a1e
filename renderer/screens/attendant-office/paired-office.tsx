import { QrCode, Send, Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../../shared/contract/groups/sync-calls.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { Facts } from '../attendant-parts/facts.tsx'
import page from '../attendant-parts/page.module.css'
import { minutesOff } from './office-state.ts'
import { RefusedSheets } from './refused-sheets.tsx'
import { StateBanner } from './state-banner.tsx'

type PairedOfficeProps = {
  readonly status: SyncStatus
  readonly pairing: NonNullable<SyncStatus['pairing']>
  /** Null for whoever may not change the pairing. */
  readonly onAsk: ((what: 'pair' | 'unpair') => void) | null
}

/** The office this station is paired with: what it has and what is pending, why, and since when. */
export function PairedOffice({ status, pairing, onAsk }: PairedOfficeProps) {
  const { t } = useTranslation('attendant')
  const { date, time, businessDate, number } = useFormats()
  const sending = useStationCommand((station) => station.sync.tryNow())
  const { pendingSheets, oldestPending, lastSuccessAt, nextTryAt, problem, refusedSheets } = status
  const off = minutesOff(status)
  const moment = (at: number) => `${date(at)} ${time(at)}`
  return (
    <>
      <Card>
        <StateBanner status={status} />
        {off !== 0 && (
          <Banner tone="care">
            {t(off > 0 ? 'office.clockAhead' : 'office.clockBehind', { n: number(Math.abs(off)) })}
          </Banner>
        )}
        <Facts
          facts={[
            { name: t('office.lastSuccess'), value: lastSuccessAt ? moment(lastSuccessAt) : t('office.never') },
            {
              name: t('office.pending'),
              value: oldestPending
                ? t('office.pendingSince', { n: number(pendingSheets), date: businessDate(oldestPending) })
                : t('office.pendingNone'),
            },
            ...(problem && nextTryAt ? [{ name: t('office.nextTry'), value: time(nextTryAt) }] : []),
            { name: t('office.officeName'), value: <bdi>{pairing.officeName}</bdi> },
            { name: t('office.stationName'), value: <bdi>{pairing.stationName}</bdi> },
            { name: t('office.officeAddress'), value: <bdi>{pairing.officeAddress}</bdi>, isLong: true },
            { name: t('office.pairedAt'), value: date(pairing.pairedAt) },
          ]}
        />
        <CallFault code={sending.refusal} />
        <div className={page['buttons']}>
          <Button icon={<Send aria-hidden />} isBusy={sending.isRunning} onPress={() => sending.run()}>
            {t('office.sendNow')}
          </Button>
          {onAsk && (
            <>
              <Button kind="secondary" icon={<QrCode aria-hidden />} onPress={() => onAsk('pair')}>
                {t('office.pairAgain')}
              </Button>
              <Button kind="danger" icon={<Unlink aria-hidden />} onPress={() => onAsk('unpair')}>
                {t('office.unpair.button')}
              </Button>
            </>
          )}
        </div>
      </Card>
      {refusedSheets.length > 0 && <RefusedSheets sheets={refusedSheets} />}
    </>
  )
}
