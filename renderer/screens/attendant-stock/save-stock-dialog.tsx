import { ArrowLeftRight, Boxes } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/dialog.tsx'
import { Tile } from '../../components/tile.tsx'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { FolderPickerDialog } from '../attendant-folder-picker/folder-picker-dialog.tsx'

const DAYS = 31

/** Saves the stock as it is, or what went in and out of it lately, as a spreadsheet. */
export function SaveStockDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('stock')
  const { language } = useSpeech()
  const [what, setWhat] = useState<'stock' | 'movements' | null>(null)
  if (what) {
    return (
      <FolderPickerDialog
        onClose={onClose}
        save={(station, place) => station.stock.saveCsv({ what, days: DAYS, language, place })}
      />
    )
  }
  return (
    <Dialog title={t('saveStock.title')} isOpen onClose={onClose}>
      <Tile
        icon={<Boxes aria-hidden />}
        title={t('saveStock.stock')}
        hint={t('saveStock.stockHint')}
        onPress={() => setWhat('stock')}
      />
      <Tile
        icon={<ArrowLeftRight aria-hidden />}
        title={t('saveStock.movements')}
        hint={t('saveStock.movementsHint')}
        onPress={() => setWhat('movements')}
      />
    </Dialog>
  )
}
