import { useState } from 'react'
import { Banner } from '../../../../renderer/components/banner.tsx'
import { Button } from '../../../../renderer/components/button.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { PlaceSelect } from '../../parts/place-select.tsx'
import styles from './imports.module.css'
import type { SheetFile } from './read-sheet-file.ts'

type WhichStationProps = {
  readonly file: SheetFile
  /** Whether the office told that it is not the one that was chosen. */
  readonly isOfOther: boolean
  readonly isBusy: boolean
  readonly onChoose: (stationId: string) => void
}

/** Asks whose a kiosk is that is new here, until the office has taken its file for a station. */
export function WhichStation({ file, isOfOther, isBusy, onChoose }: WhichStationProps) {
  const say = useWords()
  const [station, setStation] = useState('')
  return (
    <>
      {!isOfOther && (
        <Banner tone="care">{say('imports.newKiosk', { name: file.stationName, code: file.stationCode })}</Banner>
      )}
      <div className={styles['which']}>
        <PlaceSelect
          label={say('place.station')}
          kinds={['station']}
          value={station}
          onChange={setStation}
          isDisabled={isBusy}
        />
        <Button onPress={() => onChoose(station)} isDisabled={station === ''} isBusy={isBusy}>
          {say('imports.importAs')}
        </Button>
      </div>
    </>
  )
}
