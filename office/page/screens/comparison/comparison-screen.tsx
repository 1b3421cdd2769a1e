import { Download } from 'lucide-react'
import { Select } from '../../../../renderer/components/select.tsx'
import { addressOf } from '../../api/ask-office.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { readCompared } from '../../figures/read-compared.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { FileLink } from '../../parts/file-link.tsx'
import { Page } from '../../parts/page.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { SpanPicker } from '../../parts/span-picker.tsx'
import { useOffice } from '../../session/office-context.ts'
import { chosenSpan } from '../../spans/chosen-span.ts'
import styles from './comparison.module.css'
import { ComparisonTable } from './comparison-table.tsx'

const LEVELS = ['district', 'street', 'station'] as const
const MEASURES = 'visits,riders,first-timers,items-issued'

/** Places or stations beside each other over one span, against the span before. */
export function ComparisonScreen() {
  const say = useWords()
  const { me, nodes, today } = useOffice()
  const { query, ask } = useRoute()
  const span = chosenSpan(query, today)
  const node = nodes.find(({ nodeId }) => nodeId === query['node']) ?? me.node
  const levels = LEVELS.slice(node.kind === 'city' ? 0 : node.kind === 'district' ? 1 : 2)
  const by = levels.find((level) => level === query['by']) ?? levels[0] ?? 'station'
  const asked = { node: node.nodeId, per: span.per, by, measures: MEASURES }
  const { from, to } = span
  const answer = useAnswer((untilGone) => readCompared(asked, span, untilGone), [asked, from, to])
  return (
    <Page title={say('frame.comparison')} hint={say('comparison.hint')}>
      <SpanPicker span={span} onAsk={ask} />
      <div className={styles['choices']}>
        <PlaceSelect value={node.nodeId} onChange={(chosen) => ask({ node: chosen })} />
        <Select
          label={say('comparison.by')}
          choices={levels.map((level) => ({ value: level, label: say(`place.${level}`) }))}
          value={by}
          onChange={(level) => ask({ by: level })}
        />
        <div className={styles['files']}>
          {(['xlsx', 'csv', 'json'] as const).map((format) => (
            <FileLink
              key={format}
              href={addressOf('/v1/summaries', { ...asked, from, to, format })}
              icon={<Download aria-hidden />}
            >
              {say(`export.${format}`)}
            </FileLink>
          ))}
        </div>
      </div>
      <AnswerView answer={answer}>{({ now }) => <ComparisonTable summary={now} />}</AnswerView>
    </Page>
  )
}
