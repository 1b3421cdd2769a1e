import { FileDown, FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationSheetJob } from '../../../shared/contract/groups/saving-calls.ts'
import { Button } from '../../components/button.tsx'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FolderPickerDialog } from '../attendant-folder-picker/folder-picker-dialog.tsx'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { OnPaper } from '../print/on-paper.tsx'
import { StationSheet } from '../print/station-sheet.tsx'

/** A sheet about the station on paper, as PDF, and the count sheet as a spreadsheet too. */
export function SheetButtons({ what }: { readonly what: StationSheetJob['kind'] }) {
  const { t } = useTranslation(['stock', 'attendant'])
  const { language } = useSpeech()
  const [saving, setSaving] = useState<'pdf' | 'csv' | null>(null)
  const [sheet, setSheet] = useState<StationSheetJob | null>(null)
  const asking = useStationCommand((station) => station.saving.stationSheet())
  const print = async () => {
    const answer = await asking.run()
    if (answer) setSheet({ kind: what, language, ...answer })
  }
  return (
    <>
      <Button kind="secondary" icon={<Printer aria-hidden />} isBusy={asking.isRunning} onPress={print}>
        {t('attendant:rider.print')}
      </Button>
      <Button kind="secondary" icon={<FileText aria-hidden />} onPress={() => setSaving('pdf')}>
        {t('attendant:rider.savePdf')}
      </Button>
      {what === 'count-sheet' && (
        <Button kind="secondary" icon={<FileDown aria-hidden />} onPress={() => setSaving('csv')}>
          {t('stockTake.saveCsv')}
        </Button>
      )}
      <CallFault code={asking.refusal} />
      {sheet && (
        <OnPaper onPrinted={() => setSheet(null)}>
          <StationSheet job={sheet} />
        </OnPaper>
      )}
      {saving === 'pdf' && (
        <FolderPickerDialog
          onClose={() => setSaving(null)}
          save={(station, place) => station.shifts.savePdf({ what, language, place })}
        />
      )}
      {saving === 'csv' && (
        <FolderPickerDialog
          onClose={() => setSaving(null)}
          save={(station, place) => station.stock.saveCsv({ what: 'count-sheet', language, place })}
        />
      )}
    </>
  )
}
