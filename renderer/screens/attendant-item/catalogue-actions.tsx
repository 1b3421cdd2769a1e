import { Archive, ArchiveRestore, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import { Button } from '../../components/button.tsx'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import styles from '../attendant-parts/page.module.css'
import type { Remark } from './item-page.tsx'
import { RetireItemDialog } from './retire-item-dialog.tsx'

type CatalogueActionsProps = { readonly line: StockLine; readonly onRemark: (remark: Remark) => void }

/** What a lead can do about an item's entry in the catalogue. */
export function CatalogueActions({ line, onRemark }: CatalogueActionsProps) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const [isRetiring, setIsRetiring] = useState(false)
  const { itemId, isRetired } = line
  return (
    <div className={styles['buttons']}>
      <Button kind="secondary" icon={<Pencil aria-hidden />} onPress={() => open({ name: 'change-item', itemId })}>
        {t('item.change')}
      </Button>
      <Button
        kind={isRetired ? 'secondary' : 'danger'}
        icon={isRetired ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        onPress={() => setIsRetiring(true)}
      >
        {isRetired ? t('retire.restore') : t('retire.action')}
      </Button>
      {isRetiring && (
        <RetireItemDialog
          line={line}
          onClose={() => setIsRetiring(false)}
          onDone={(text) => {
            setIsRetiring(false)
            onRemark({ tone: 'done', text })
          }}
        />
      )}
    </div>
  )
}
