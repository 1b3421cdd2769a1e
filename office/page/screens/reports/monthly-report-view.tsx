import { Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import { addDays } from '../../../../shared/time/business-date.ts'
import { spanAround } from '../../../summaries/spans.ts'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useOffice } from '../../session/office-context.ts'
import { ReportPaper } from './report-paper.tsx'
import styles from './reports.module.css'

/** The monthly report as it will be on paper, and the way to print it or save it as PDF. */
export function MonthlyReportView() {
  const say = useWords()
  const { me, today } = useOffice()
  const [node, setNode] = useState(me.node.nodeId)
  const [month, setMonth] = useState(addDays(spanAround(today, 'month').from, -1).slice(0, 7))
  const answer = useAnswer((untilGone) => officeClient.monthlyReport({ node, month }, untilGone), [node, month])
  return (
    <>
      <div className={styles['screenOnly']}>
        <Card title={say('report.title')}>
          <div className={styles['fields']}>
            <PlaceSelect value={node} onChange={setNode} />
            <DateField
              label={say('report.month')}
              type="month"
              value={month}
              max={today.slice(0, 7)}
              onChange={(chosen) => chosen !== '' && setMonth(chosen)}
            />
          </div>
          <div>
            <Button icon={<Printer aria-hidden />} onPress={() => window.print()} isDisabled={!answer.value}>
              {say('report.print')}
            </Button>
          </div>
        </Card>
      </div>
      <AnswerView answer={answer}>{(report) => <ReportPaper report={report} />}</AnswerView>
    </>
  )
}
