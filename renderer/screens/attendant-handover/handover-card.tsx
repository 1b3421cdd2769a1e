import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { HandedOverNote } from './handed-over-note.tsx'

/** On the attendant's home: the note of whoever was here before, until somebody has read it and taken over. */
export function HandoverCard() {
  const { t } = useTranslation('stock')
  const { attendant } = useAttendantSession()
  const latest = useStationQuery((station) => station.shifts.latest(), ['shifts'])
  const takingOver = useStationCommand((station) => station.shifts.takeOver())
  const handover = latest.value
  if (!handover || handover.takenOver !== null) return null
  const isOwn = handover.by === attendant.name
  return (
    <Card title={t('handover.card')}>
      <HandedOverNote handover={handover}>
        <Button
          kind={isOwn ? 'secondary' : 'primary'}
          isBusy={takingOver.isRunning}
          onPress={() => void takingOver.run()}
        >
          {t('handover.takeOver')}
        </Button>
      </HandedOverNote>
      <CallFault code={takingOver.refusal} />
    </Card>
  )
}
