import { Usb } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FolderPickerDialog } from '../attendant-folder-picker/folder-picker-dialog.tsx'
import page from '../attendant-parts/page.module.css'

/** The way of a station without a network: its day sheets, signed, on a USB stick. */
export function SheetFileCard() {
  const { t } = useTranslation('attendant')
  const [isSaving, setIsSaving] = useState(false)
  return (
    <Card title={t('office.file.title')}>
      <p className={page['hint']}>{t('office.file.text')}</p>
      <div>
        <Button kind="secondary" icon={<Usb aria-hidden />} onPress={() => setIsSaving(true)}>
          {t('office.file.save')}
        </Button>
      </div>
      {isSaving && (
        <FolderPickerDialog
          onClose={() => setIsSaving(false)}
          save={(station, place) => station.sync.saveSheetFile({ place })}
        />
      )}
    </Card>
  )
}
