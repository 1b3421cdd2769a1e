import { PackagePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import { itemDetailsSchema } from '../../../shared/supplies/item.ts'
import { normalBarcode } from '../../../shared/supplies/normal-barcode.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import styles from './stock-screen.module.css'

type UnknownBarcodeDialogProps = {
  readonly barcode: string
  readonly lines: readonly StockLine[]
  readonly onClose: () => void
  readonly onKnown: (line: StockLine) => void
}

/** A barcode that is on no item yet. A lead says which item it is on, or adds one; an attendant is told to ask a lead. */
export function UnknownBarcodeDialog({ barcode, lines, onClose, onKnown }: UnknownBarcodeDialogProps) {
  const { t } = useTranslation('stock')
  const { attendant, open } = useAttendantSession()
  const isLead = attendant.role === 'lead'
  return (
    <Dialog
      title={t('unknownBarcode.title')}
      isOpen
      onClose={onClose}
      actions={
        isLead && (
          <Button
            kind="secondary"
            icon={<PackagePlus aria-hidden />}
            onPress={() => open({ name: 'add-item', barcode: normalBarcode(barcode) })}
          >
            {t('unknownBarcode.add')}
          </Button>
        )
      }
    >
      <p>
        <bdi className={styles['barcode']}>{barcode}</bdi>
      </p>
      <p>{isLead ? t('unknownBarcode.lead') : t('unknownBarcode.attendant')}</p>
      {isLead && <BarcodeTargets barcode={normalBarcode(barcode)} lines={lines} onKnown={onKnown} />}
    </Dialog>
  )
}

type BarcodeTargetsProps = Pick<UnknownBarcodeDialogProps, 'barcode' | 'lines' | 'onKnown'>

/** The items that have no barcode yet: one touch puts it on. */
function BarcodeTargets({ barcode, lines, onKnown }: BarcodeTargetsProps) {
  const { t } = useTranslation('stock')
  const [problem, setProblem] = useState<'barcode-taken' | 'unknown-item' | 'out-on-loan' | null>(null)
  const putting = useStationCommand((station, line: StockLine) =>
    station.catalogue.changeItem({ itemId: line.itemId, details: { ...detailsOf(line), barcode } }),
  )
  const putOn = async (line: StockLine) => {
    const answer = await putting.run(line)
    if (answer?.outcome === 'changed') onKnown({ ...line, barcode })
    else if (answer) setProblem(answer.outcome)
  }
  return (
    <>
      <ul className={styles['targets']} aria-label={t('unknownBarcode.items')}>
        {lines
          .filter((line) => line.barcode === null)
          .map((line) => (
            <li key={line.itemId}>
              <button type="button" disabled={putting.isRunning} onClick={() => putOn(line)}>
                <ItemLabel item={line} />
              </button>
            </li>
          ))}
      </ul>
      {problem && <Banner tone="care">{t(`itemForm.${problem}`)}</Banner>}
      <CallFault code={putting.refusal} />
    </>
  )
}

/** What a lead decided about an item, without what the station knows of it. */
function detailsOf(line: StockLine) {
  return itemDetailsSchema.strip().parse(line)
}
