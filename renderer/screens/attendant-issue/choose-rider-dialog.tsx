import { UserRoundX } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Tile } from '../../components/tile.tsx'
import { ScannedByCamera } from '../../scanner/camera/scanned-by-camera.tsx'
import styles from '../attendant-parts/page.module.css'
import { FoundRiders } from '../attendant-riders/found-riders.tsx'
import { LatestRiders } from './latest-riders.tsx'

type ChooseRiderDialogProps = {
  readonly onClose: () => void
  /** Null for a rider without a code. */
  readonly onChoose: (riderRef: RiderRef | null) => void
}

/** To whom it goes, without a scan: whoever checked in lately, whoever is found by words, or nobody by name. */
export function ChooseRiderDialog({ onClose, onChoose }: ChooseRiderDialogProps) {
  const { t } = useTranslation(['supplies', 'attendant', 'common'])
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const nobody = (
    <Tile
      icon={<UserRoundX aria-hidden />}
      title={t('rider.none')}
      hint={t('rider.noneText')}
      onPress={() => onChoose(null)}
    />
  )
  return (
    <Dialog title={t('chooseRider.title')} width="wide" isOpen onClose={onClose}>
      <p className={styles['hint']}>{t('chooseRider.scan')}</p>
      <search>
        <TextField
          label={t('attendant:riders.words')}
          value={typed}
          onChange={setTyped}
          type="search"
          clearLabel={t('common:actions.clear')}
          maxLength={MOST_CHARACTERS}
        />
      </search>
      {words === '' ? (
        <LatestRiders onChoose={onChoose} below={nobody} />
      ) : (
        <FoundRiders words={words} onOpen={onChoose} below={nobody} />
      )}
      <ScannedByCamera />
    </Dialog>
  )
}

const MOST_CHARACTERS = 40
