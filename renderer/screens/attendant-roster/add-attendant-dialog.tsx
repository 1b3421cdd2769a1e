import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AttendantRole, attendantNameSchema } from '../../../shared/attendants/attendant.ts'
import { Banner } from '../../components/banner.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { TextField } from '../../components/text-field.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FormDialog } from '../attendant-parts/form-dialog.tsx'
import type { Remark } from '../attendant-rider/rider-page.tsx'
import { EMPTY_PIN, pinFaultsOf } from './pin-draft.ts'
import { PinFields } from './pin-fields.tsx'

type AddAttendantDialogProps = { readonly onClose: () => void; readonly onDone: (remark: Remark) => void }

/** Adds an attendant: name, role and a first PIN. */
export function AddAttendantDialog({ onClose, onDone }: AddAttendantDialogProps) {
  const { t } = useTranslation('attendant')
  const [name, setName] = useState('')
  const [role, setRole] = useState<AttendantRole>('attendant')
  const [pins, setPins] = useState(EMPTY_PIN)
  const [isSubmitted, setIsSubmitted] = useState(false)
  const [isTaken, setIsTaken] = useState(false)
  const adding = useStationCommand((station) => station.attendants.add({ name, role, pin: pins.pin }))
  const isNameWrong = !attendantNameSchema.safeParse(name).success
  const pinFaults = pinFaultsOf(pins)
  const add = async () => {
    setIsSubmitted(true)
    if (isNameWrong || Object.keys(pinFaults).length > 0) return
    const answer = await adding.run()
    if (answer?.outcome === 'added') onDone({ tone: 'done', text: t('roster.added', { name: isolated(name.trim()) }) })
    else setIsTaken(answer?.outcome === 'name-taken')
  }
  return (
    <FormDialog
      title={t('roster.add')}
      confirm={t('roster.confirmAdd')}
      isBusy={adding.isRunning}
      refusal={adding.refusal}
      onClose={onClose}
      onSubmit={add}
    >
      <TextField
        label={t('roster.name')}
        value={name}
        onChange={setName}
        maxLength={20}
        error={isSubmitted && isNameWrong ? t('roster.nameMissing') : undefined}
      />
      <ChoiceList
        label={t('roster.role')}
        choices={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onChange={setRole}
        columns={2}
      />
      <PinFields draft={pins} faults={isSubmitted ? pinFaults : {}} onChange={setPins} />
      {isTaken && <Banner tone="care">{t('roster.name-taken')}</Banner>}
    </FormDialog>
  )
}

const ROLES: readonly AttendantRole[] = ['attendant', 'lead']
