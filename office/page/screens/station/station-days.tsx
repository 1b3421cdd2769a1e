import { useState } from 'react'
import { Card } from '../../../../renderer/components/card.tsx'
import { Table } from '../../../../renderer/components/table.tsx'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { byMeasure } from '../../figures/by-measure.ts'
import { useCountWords } from '../../figures/use-count-words.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { Folding } from '../../parts/folding.tsx'
import { useOffice } from '../../session/office-context.ts'

type StationDaysProps = { readonly stationId: string; readonly latestDate: string | null }

/** All that a station counted on one date, number by number, and when it came. */
export function StationDays({ stationId, latestDate }: StationDaysProps) {
  const say = useWords()
  const { today } = useOffice()
  const [date, setDate] = useState(latestDate ?? today)
  return (
    <Card title={say('day.title')}>
      <DateField
        label={say('day.date')}
        type="date"
        value={date}
        max={today}
        onChange={(chosen) => chosen !== '' && setDate(chosen)}
      />
      <DayCounts key={date} stationId={stationId} date={date} />
    </Card>
  )
}

function DayCounts({ stationId, date }: { readonly stationId: string; readonly date: string }) {
  const say = useWords()
  const formats = useFormats()
  const { measure, dimension } = useCountWords()
  const answer = useAnswer(() => officeClient.stationDay(stationId, date))
  return (
    <AnswerView answer={answer}>
      {({ counts, sheets }) =>
        sheets.length === 0 ? (
          <p>{say('day.nothing')}</p>
        ) : (
          <>
            {sheets.map(({ seriesId, receivedAt }) => (
              <p key={seriesId}>{say('day.received', { at: formats.moment(receivedAt) })}</p>
            ))}
            {sheets.length > 1 && !counts.some((count) => count.measure === 'riders') && (
              <p>{say('day.ridersUnknown')}</p>
            )}
            <Folding title={say('day.counts', { n: counts.length })}>
              <Table
                caption={say('day.title')}
                columns={[
                  { key: 'measure', title: say('counts.label'), cell: (count) => measure(count.measure) },
                  { key: 'part', title: say('counts.part'), cell: (count) => dimension(count.dimension) },
                  {
                    key: 'value',
                    title: say('counts.value'),
                    isNumber: true,
                    cell: ({ value }) => formats.number(value),
                  },
                ]}
                rows={byMeasure(counts)}
                rowKey={(count) => `${count.measure} ${count.dimension}`}
              />
            </Folding>
          </>
        )
      }
    </AnswerView>
  )
}
