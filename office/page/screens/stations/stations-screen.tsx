import { Plus, Store } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useWhenSeenAgain } from '../../api/use-when-seen-again.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Page } from '../../parts/page.tsx'
import { useOffice } from '../../session/office-context.ts'
import { judgeStation } from '../../stations/judge-station.ts'
import { AddPlaceDialog } from './add-place-dialog.tsx'
import { AddStationDialog } from './add-station-dialog.tsx'
import { StationFilter } from './station-filter.tsx'
import { StationMap } from './station-map.tsx'

/** All stations as they lie: by district and street, each with how it is doing. */
export function StationsScreen() {
  const say = useWords()
  const { settings, isEditor, me, nodes } = useOffice()
  const { query, ask } = useRoute()
  const [adding, setAdding] = useState<'station' | 'place' | null>(null)
  const answer = useAnswer(async () => {
    const { stations } = await officeClient.stations()
    const now = Date.now()
    return stations.map((station) => ({ station, ...judgeStation(station, settings, now) }))
  })
  useWhenSeenAgain(answer.askAgain)
  const hasStreet = nodes.some(({ kind }) => kind === 'street')
  const mayAddPlace = me.node.kind === 'city' || me.node.kind === 'district'
  const actions = isEditor && (
    <>
      {mayAddPlace && (
        <Button kind="secondary" onPress={() => setAdding('place')}>
          {say('tree.add')}
        </Button>
      )}
      {hasStreet && (
        <Button icon={<Plus aria-hidden />} onPress={() => setAdding('station')}>
          {say('stations.add')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={say('frame.stations')} hint={say('stations.hint')} actions={actions}>
      <AnswerView answer={answer}>
        {(judged) => (
          <>
            <StationFilter judged={judged} query={query} onAsk={ask} />
            {judged.length === 0 && (
              <EmptyState icon={<Store aria-hidden />} title={say('stations.none')}>
                <p>
                  {say(isEditor ? (hasStreet ? 'stations.noneHint' : 'stations.noStreet') : 'stations.noneForViewer')}
                </p>
              </EmptyState>
            )}
            <StationMap judged={judged} state={query['state'] ?? ''} words={query['words'] ?? ''} />
          </>
        )}
      </AnswerView>
      {adding === 'station' && <AddStationDialog onClose={() => setAdding(null)} />}
      {adding === 'place' && <AddPlaceDialog onClose={() => setAdding(null)} />}
    </Page>
  )
}
