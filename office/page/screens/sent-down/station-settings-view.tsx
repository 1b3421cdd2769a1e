import { useState } from 'react'
import { Card } from '../../../../renderer/components/card.tsx'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'
import { StationSettingsForm } from './station-settings-form.tsx'

/** What is set for all stations of a place; what is left open there is set further up, or at the station. */
export function StationSettingsView() {
  const say = useWords()
  const { me } = useOffice()
  const [nodeId, setNodeId] = useState(me.node.nodeId)
  const answer = useAnswer(() => officeClient.stationSettings(nodeId), [nodeId])
  return (
    <Card>
      <p>{say('stationSettings.hint')}</p>
      <PlaceSelect value={nodeId} onChange={setNodeId} kinds={['city', 'district', 'street', 'station']} />
      <AnswerView answer={answer}>
        {(settings) => (
          <StationSettingsForm key={JSON.stringify([nodeId, settings])} nodeId={nodeId} settings={settings} />
        )}
      </AnswerView>
    </Card>
  )
}
