import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FormDialog } from '../attendant-parts/form-dialog.tsx'
import type { Remark } from '../attendant-rider/rider-page.tsx'
import { EMPTY_PIN, pinFaultsOf } from './pin-draft.ts'
import { PinFields } from './pin-fields.tsx'

type NewPinDialogProps = {
  readonly attendant: Attendant
  readonly onClose: () => void
  readonly onDone: (remark: Remark) => void
}

/** Gives an attendant a new PIN, which also ends a lock-out. */
export function NewPinDialog({ attendant, onClose, onDone }: NewPinDialogProps) {
  const { t } = useTranslation('attendant')
  const [pins, setPins] = useState(EMPTY_PIN)
  const [isSubmitted, setIsSubmitted] = useState(false)
  const changing = useStationCommand((station) =>
    station.attendants.changePin({ attendantId: attendant.attendantId, pin: pins.pin }),
  )
  const faults = pinFaultsOf(pins)
  const change = async () => {
    setIsSubmitted(true)
    if (Object.keys(faults).length > 0) return
    const answer = await changing.run()
    if (!answer) return
    onDone({ tone: answer.outcome === 'changed' ? 'done' : 'care', text: t(`roster.${answer.outcome}`) })
  }
  return (
    <FormDialog
      title={t('roster.newPinOf', { name: isolated(attendant.name) })}
      confirm={t('roster.confirmPin')}
      isBusy={changing.isRunning}
      refusal={changing.refusal}
      onClose={onClose}
      onSubmit={change}
    >
      <PinFields draft={pins} faults={isSubmitted ? faults : {}} onChange={setPins} />
    </FormDialog>
  )
}
