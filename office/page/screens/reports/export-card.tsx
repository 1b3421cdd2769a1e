import { Download } from 'lucide-react'
import { useState } from 'react'
import { Card } from '../../../../renderer/components/card.tsx'
import { Select } from '../../../../renderer/components/select.tsx'
import { addDays } from '../../../../shared/time/business-date.ts'
import type { Per } from '../../../summaries/spans.ts'
import { spanAround } from '../../../summaries/spans.ts'
import { addressOf } from '../../api/ask-office.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../parts/date-field.tsx'
import { FileLink } from '../../parts/file-link.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'
import { PERS } from '../../spans/chosen-span.ts'
import { itemsOf } from '../../tree/items-of.ts'
import { BREAKDOWNS, type Breakdown, exportQuery } from './export-query.ts'
import { MeasureChoice } from './measure-choice.tsx'
import styles from './reports.module.css'

const LEVELS = ['total', 'district', 'street', 'station'] as const
const FORMATS = ['xlsx', 'csv', 'json'] as const

/** Numbers as files: of a place, from a date to another, by whatever spans and places. */
export function ExportCard() {
  const say = useWords()
  const { me, today, settings } = useOffice()
  const lastMonth = spanAround(addDays(spanAround(today, 'month').from, -1), 'month')
  const [node, setNode] = useState(me.node.nodeId)
  const [from, setFrom] = useState<string>(lastMonth.from)
  const [to, setTo] = useState<string>(lastMonth.to)
  const [per, setPer] = useState<Per>('month')
  const [by, setBy] = useState<(typeof LEVELS)[number]>('street')
  const [breakdown, setBreakdown] = useState<Breakdown>(itemsOf(me.node.kind))
  const [measures, setMeasures] = useState<readonly string[]>([])
  const isRange = from !== '' && to !== '' && from <= to
  const query = exportQuery({ node, from, to, per, by, measures, breakdown })
  return (
    <Card title={say('export.title')}>
      <p className={styles['hint']}>{say('export.hint', { n: settings.minimumCount })}</p>
      <div className={styles['fields']}>
        <PlaceSelect value={node} onChange={setNode} />
        <DateField label={say('span.from')} type="date" value={from} max={today} onChange={setFrom} />
        <DateField label={say('span.to')} type="date" value={to} onChange={setTo} />
        <Select
          label={say('span.kind')}
          choices={PERS.map((each) => ({ value: each, label: say(`span.${each}`) }))}
          value={per}
          onChange={setPer}
        />
        <Select
          label={say('comparison.by')}
          choices={LEVELS.map((level) => ({
            value: level,
            label: say(level === 'total' ? 'export.total' : `place.${level}`),
          }))}
          value={by}
          onChange={setBy}
        />
        <Select
          label={say('export.breakdown.label')}
          choices={BREAKDOWNS.map((each) => ({ value: each, label: say(`export.breakdown.${each}`) }))}
          value={breakdown}
          onChange={setBreakdown}
        />
      </div>
      <MeasureChoice chosen={measures} onChange={setMeasures} />
      {isRange ? (
        <div className={styles['files']}>
          {FORMATS.map((format) => (
            <FileLink
              key={format}
              href={addressOf('/v1/summaries', { ...query, format })}
              icon={<Download aria-hidden />}
            >
              {say(`export.${format}`)}
            </FileLink>
          ))}
          <a className={styles['api']} href="/docs" target="_blank" rel="noreferrer">
            {say('export.api')}
          </a>
        </div>
      ) : (
        <p role="status">{say('export.noRange')}</p>
      )}
    </Card>
  )
}
