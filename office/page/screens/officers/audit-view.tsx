import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import { Table } from '../../../../renderer/components/table.tsx'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords, wordFor } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import styles from './audit-view.module.css'
import { useAuditWords } from './use-audit-words.ts'

const PAGE = 100

/** What was done, by whom, the latest first; a hundred at a time. */
export function AuditView() {
  const say = useWords()
  const formats = useFormats()
  const { actorOf, placeOf, subjectOf } = useAuditWords()
  const [before, setBefore] = useState<number | undefined>(undefined)
  const answer = useAnswer(() => officeClient.audit(before), [before])
  return (
    <Card>
      <AnswerView answer={answer}>
        {({ entries }) =>
          entries.length === 0 ? (
            <EmptyState icon={<ScrollText aria-hidden />} title={say('audit.none')} />
          ) : (
            <>
              <div className={styles['log']}>
                <Table
                  caption={say('officers.audit')}
                  columns={[
                    { key: 'at', title: say('audit.at'), cell: ({ at }) => formats.moment(at) },
                    { key: 'who', title: say('audit.who'), cell: ({ actor }) => actorOf(actor) },
                    {
                      key: 'what',
                      title: say('audit.what'),
                      cell: ({ action }) => wordFor(say, `action.${action.replaceAll('.', '-')}`, action),
                    },
                    { key: 'where', title: say('place.unit'), cell: ({ nodeId }) => placeOf(nodeId) },
                    { key: 'subject', title: say('audit.subject'), cell: subjectOf },
                  ]}
                  rows={entries}
                  rowKey={({ auditId }) => auditId}
                />
              </div>
              {entries.length === PAGE && (
                <div>
                  <Button kind="secondary" onPress={() => setBefore(entries.at(-1)?.auditId)}>
                    {say('audit.earlier')}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </AnswerView>
    </Card>
  )
}
