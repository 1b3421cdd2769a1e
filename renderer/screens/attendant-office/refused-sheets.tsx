import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../../shared/contract/groups/sync-calls.ts'
import { Card } from '../../components/card.tsx'
import { Table } from '../../components/table.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import page from '../attendant-parts/page.module.css'

/** Each sheet that the office refused, with the reason it gave, until it takes it. */
export function RefusedSheets({ sheets }: { readonly sheets: SyncStatus['refusedSheets'] }) {
  const { t } = useTranslation('attendant')
  const { businessDate } = useFormats()
  return (
    <Card title={t('office.refused')}>
      <p className={page['hint']}>{t('office.refusedHint')}</p>
      <Table
        caption={t('office.refused')}
        rows={sheets}
        rowKey={(sheet) => sheet.businessDate}
        columns={[
          { key: 'date', title: t('office.refusedDate'), cell: (sheet) => businessDate(sheet.businessDate) },
          { key: 'reason', title: t('office.refusedReason'), cell: (sheet) => <bdi>{sheet.reason}</bdi> },
        ]}
      />
    </Card>
  )
}
