import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import { type PieceTag, pieceTagSchema } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { TextField } from '../../components/text-field.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { ScannedByCamera } from '../../scanner/camera/scanned-by-camera.tsx'
import { useScans } from '../../scanner/use-scans.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { FormDialog } from '../attendant-parts/form-dialog.tsx'

type TagPieceDialogProps = { readonly line: StockLine; readonly onClose: () => void }

/** Puts stickers on pieces one after another: each scan is one, and so is each number that is typed. */
export function TagPieceDialog({ line, onClose }: TagPieceDialogProps) {
  const { t } = useTranslation('stock')
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<Said | null>(null)
  const tagging = useStationCommand((station, tag: PieceTag) =>
    station.catalogue.tagPiece({ itemId: line.itemId, tag }),
  )
  const { noteActivity, discountKeys } = useAttendantSession()
  const put = async (text: string) => {
    const tag = readTag(text)
    if (!tag.success) return setSaid({ outcome: 'wrong', tag: text })
    const answer = await tagging.run(tag.data)
    if (!answer) return
    setSaid({ outcome: answer.outcome, tag: tag.data })
    if (answer.outcome === 'tagged') setTyped('')
  }
  useScans(({ text }) => {
    // Whatever is no sticker may be the code of a rider who scans where nobody stands.
    if (readTag(text).success) noteActivity()
    else discountKeys()
    void put(text)
  })
  return (
    <FormDialog
      title={t('tags.add')}
      confirm={t('tags.confirm')}
      isBusy={tagging.isRunning}
      refusal={tagging.refusal}
      onClose={onClose}
      onSubmit={() => void put(typed)}
    >
      <p>{t('tags.text')}</p>
      <ScannedByCamera />
      <TextField
        label={t('tags.number')}
        hint={t('tags.numberHint')}
        value={typed}
        onChange={setTyped}
        maxLength={32}
      />
      {said && (
        <Banner tone={said.outcome === 'tagged' ? 'done' : 'care'}>
          {t(`tags.${said.outcome}`, { tag: isolated(said.tag) })}
        </Banner>
      )}
    </FormDialog>
  )
}

function readTag(text: string) {
  return pieceTagSchema.safeParse(text.normalize('NFKC').trim().toUpperCase())
}

type Said = {
  readonly outcome: 'tagged' | 'tag-taken' | 'not-lent' | 'unknown-item' | 'wrong'
  readonly tag: string
}
