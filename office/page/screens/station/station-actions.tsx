import { QrCode as QrIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { useWords } from '../../i18n/use-words.ts'
import pageStyles from '../../parts/page.module.css'
import { ChangeStationDialog } from './change-station-dialog.tsx'
import { PairDialog } from './pair-dialog.tsx'
import { UnpairDialog } from './unpair-dialog.tsx'

type StationActionsProps = { readonly station: DescribedStation; readonly onChanged: () => void }

/** What an editor can do: pair or replace the kiosk, un-pair it, change what the station is called. */
export function StationActions({ station, onChanged }: StationActionsProps) {
  const say = useWords()
  const [open, setOpen] = useState<'pair' | 'unpair' | 'change' | null>(null)
  const close = () => {
    setOpen(null)
    onChanged()
  }
  return (
    <div className={pageStyles['buttons']}>
      <Button
        icon={<QrIcon aria-hidden />}
        kind={station.isPaired ? 'secondary' : 'primary'}
        onPress={() => setOpen('pair')}
      >
        {say(station.isPaired ? 'pairing.replace' : 'pairing.pair')}
      </Button>
      <Button kind="secondary" onPress={() => setOpen('change')}>
        {say('station.change')}
      </Button>
      {station.isPaired && (
        <Button kind="danger" onPress={() => setOpen('unpair')}>
          {say('pairing.unpair')}
        </Button>
      )}
      {open === 'pair' && <PairDialog station={station} onClose={close} />}
      {open === 'unpair' && <UnpairDialog station={station} onClose={close} />}
      {open === 'change' && <ChangeStationDialog station={station} onClose={close} />}
    </div>
  )
}
