import { type ReactNode, useState } from 'react'
import { Banner } from '../../../../renderer/components/banner.tsx'
import { Button } from '../../../../renderer/components/button.tsx'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import styles from './imports.module.css'
import type { SheetFile } from './read-sheet-file.ts'

type WhichStationProps = {
  readonly file: SheetFile
  readonly isBusy: boolean
  readonly onChoose: (stationId: string) => void
  /** Why it is asked. */
  readonly children: ReactNode
}

/** Asks whose a kiosk is, and once more where it calls itself otherwise: what is imported stays where it is. */
export function WhichStation({ file, isBusy, onChoose, children }: WhichStationProps) {
  const say = useWords()
  const [station, setStation] = useState('')
  const [doubted, setDoubted] = useState<DescribedStation | null>(null)
  const look = useCommand(officeClient.station, (found) => {
    if (found.code === file.stationCode) onChoose(found.stationId)
    else setDoubted(found)
  })
  const choose = (stationId: string) => {
    setStation(stationId)
    setDoubted(null)
  }
  return (
    <>
      {children}
      <div className={styles['which']}>
        <PlaceSelect
          label={say('place.station')}
          kinds={['station']}
          value={station}
          onChange={choose}
          isDisabled={isBusy || look.isBusy}
        />
        <Button
          onPress={() => (doubted ? onChoose(station) : look.start(station))}
          isDisabled={station === ''}
          isBusy={isBusy || look.isBusy}
        >
          {say('imports.importAs')}
        </Button>
      </div>
      {doubted && (
        <Banner tone="care">
          {say('imports.otherCode', { station: doubted.name, theirs: doubted.code, code: file.stationCode })}
        </Banner>
      )}
      <RefusalBanner refusal={look.refusal} />
    </>
  )
}
