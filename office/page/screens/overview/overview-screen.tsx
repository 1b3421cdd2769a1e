import { useAnswer } from '../../api/use-answer.ts'
import { useWhenSeenAgain } from '../../api/use-when-seen-again.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import pageStyles from '../../parts/page.module.css'
import { Page } from '../../parts/page.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { SpanPicker } from '../../parts/span-picker.tsx'
import { useOffice } from '../../session/office-context.ts'
import { chosenSpan } from '../../spans/chosen-span.ts'
import { AllMeasures } from './all-measures.tsx'
import { Headlines } from './headlines.tsx'
import { readAllMeasures, readOverview } from './read-overview.ts'
import { SilentStations } from './silent-stations.tsx'

/** What a street office opens the page for: how many came, against the period before, and which stations are silent. */
export function OverviewScreen() {
  const say = useWords()
  const { me, nodes, today } = useOffice()
  const { query, ask } = useRoute()
  const span = chosenSpan(query, today)
  const node = nodes.find(({ nodeId }) => nodeId === query['node']) ?? me.node
  const inputs = [node.nodeId, span.from, span.to]
  const overview = useAnswer((untilGone) => readOverview(node.nodeId, span, untilGone), inputs)
  const all = useAnswer((untilGone) => readAllMeasures(node, span, untilGone), inputs)
  useWhenSeenAgain(overview.askAgain)
  return (
    <Page title={node.name} hint={say('overview.hint')} actions={<PlaceChoice value={node.nodeId} onAsk={ask} />}>
      <SpanPicker span={span} onAsk={ask} />
      <AnswerView answer={overview}>{(value) => <Headlines overview={value} span={span} />}</AnswerView>
      <div className={pageStyles['columns']}>
        {overview.value && <SilentStations silent={overview.value.now.silent} />}
        <AnswerView answer={all}>{({ now }) => <AllMeasures summary={now} />}</AnswerView>
      </div>
    </Page>
  )
}

function PlaceChoice(props: { value: string; onAsk: (changes: Readonly<Record<string, string>>) => void }) {
  const { nodes } = useOffice()
  if (nodes.filter(({ kind }) => kind !== 'station').length < 2) return null
  return <PlaceSelect value={props.value} onChange={(node) => props.onAsk({ node })} />
}
