import { QrCode as QrIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { useWords } from '../../i18n/use-words.ts'
import pageStyles from '../../parts/page.module.css'
import { useOffice } from '../../session/office-context.ts'
import { ChangeStationDialog } from './change-station-dialog.tsx'
import { CloseStationDialog } from './close-station-dialog.tsx'
import { PairDialog } from './pair-dialog.tsx'
import { ReopenStationDialog } from './reopen-station-dialog.tsx'
import { UnpairDialog } from './unpair-dialog.tsx'

type StationActionsProps = { readonly station: DescribedStation; readonly onChanged: () => void }

const dialogs = {
  pair: PairDialog,
  unpair: UnpairDialog,
  change: ChangeStationDialog,
  close: CloseStationDialog,
  reopen: ReopenStationDialog,
} as const

/** What an editor can do: pair or replace the kiosk, un-pair it, change what the station is called, close and re-open it. */
export function StationActions({ station, onChanged }: StationActionsProps) {
  const say = useWords()
  const { renew } = useOffice()
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null)
  const isClosed = station.closedAt !== null
  const Dialog = open && dialogs[open]
  const close = () => {
    setOpen(null)
    onChanged()
    // What the station is called, and whether it is closed, is told with the places of the office, too.
    renew()
  }
  return (
    <div className={pageStyles['buttons']}>
      {isClosed ? (
        <Button onPress={() => setOpen('reopen')}>{say('closing.reopen')}</Button>
      ) : (
        <Button
          icon={<QrIcon aria-hidden />}
          kind={station.isPaired ? 'secondary' : 'primary'}
          onPress={() => setOpen('pair')}
        >
          {say(station.isPaired ? 'pairing.replace' : 'pairing.pair')}
        </Button>
      )}
      <Button kind="secondary" onPress={() => setOpen('change')}>
        {say('station.change')}
      </Button>
      {station.isPaired && (
        <Button kind="danger" onPress={() => setOpen('unpair')}>
          {say('pairing.unpair')}
        </Button>
      )}
      {!isClosed && (
        <Button kind="danger" onPress={() => setOpen('close')}>
          {say('closing.close')}
        </Button>
      )}
      {Dialog && <Dialog station={station} onClose={close} />}
    </div>
  )
}
