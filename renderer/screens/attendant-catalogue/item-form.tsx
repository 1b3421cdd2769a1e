import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { isBarcode } from '../../../shared/supplies/is-barcode.ts'
import type { ItemDetails } from '../../../shared/supplies/item.ts'
import { useCheckInDesk } from '../../check-in/check-in-provider.tsx'
import { Banner } from '../../components/banner.tsx'
import { Card } from '../../components/card.tsx'
import { Form } from '../../components/form.tsx'
import { useScans } from '../../scanner/use-scans.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import page from '../attendant-parts/page.module.css'
import { type CatalogueFaults, itemFaultsOf } from './catalogue-faults.ts'
import { FormBar } from './form-bar.tsx'
import { GivingFields } from './giving-fields.tsx'
import { type ItemDraft, itemDetailsOf } from './item-draft.ts'
import { changedItemParts, type ItemParts, overSaved } from './item-parts.ts'
import { NamesFields } from './names-fields.tsx'
import { PictureChooser } from './picture-chooser.tsx'
import { ShelfFields } from './shelf-fields.tsx'
import { useCatalogueFaultWords } from './use-catalogue-fault-words.ts'

/** What a section of the form is given. */
export type ItemSectionProps = {
  readonly draft: ItemDraft
  readonly change: (part: Partial<ItemDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

type FormState = { readonly parts: ItemParts; readonly faults: CatalogueFaults }

type ItemFormProps = {
  readonly saved: ItemDraft
  /** Null for an item that is being added. */
  readonly itemId: ItemId | null
}

/** An item as a draft, over what is saved by now. A barcode that is scanned goes into its field, wherever the cursor is. */
export function ItemForm({ saved, itemId }: ItemFormProps) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const desk = useCheckInDesk()
  const [{ parts, faults }, setForm] = useState<FormState>({ parts: {}, faults: new Map() })
  const draft = overSaved(saved, parts)
  const [problem, setProblem] = useState<'barcode-taken' | 'unknown-item' | 'out-on-loan' | null>(null)
  const wordsOf = useCatalogueFaultWords()
  const saving = useStationCommand(async (station, details: ItemDetails) =>
    itemId === null
      ? station.catalogue.addItem(details)
      : { ...(await station.catalogue.changeItem({ itemId, details })), itemId },
  )
  // Two parts may change in one moment: a number is taken over when its field is left, by the touch on something else.
  const change = (part: Partial<ItemDraft>) => {
    setForm((before) => changed(saved, before, part))
    setProblem(null)
  }
  useScans(({ text, via }) => {
    if (isBarcode(text.trim())) change({ barcode: text.trim() })
    else desk.present({ kind: 'code', text, via })
  })
  const save = async () => {
    const details = itemDetailsOf(draft)
    const found = itemFaultsOf(details)
    setForm((before) => ({ ...before, faults: found }))
    if (found.size > 0 || saving.isRunning) return
    const answer = await saving.run(details)
    if (answer?.outcome === 'added' || answer?.outcome === 'changed') open({ name: 'item', itemId: answer.itemId })
    else if (answer) setProblem(answer.outcome)
  }
  const section: ItemSectionProps = { draft, change, faultAt: (path) => wordsOf(path, faults.get(path)) }
  return (
    <Form className={page['form']} onSubmit={save}>
      <Card title={t('itemForm.names')}>
        <NamesFields names={draft.names} onChange={(names) => change({ names })} faultAt={section.faultAt} />
        <PictureChooser picture={draft.picture} onChange={(picture) => change({ picture })} />
      </Card>
      <ShelfFields {...section} />
      <GivingFields {...section} />
      <FormBar
        hasFaults={faults.size > 0}
        refusal={saving.refusal}
        isBusy={saving.isRunning}
        onCancel={() => open(itemId === null ? { name: 'catalogue' } : { name: 'item', itemId })}
      >
        {problem && <Banner tone="care">{t(`itemForm.${problem}`)}</Banner>}
      </FormBar>
    </Form>
  )
}

/** Once told, a fault goes as soon as it is mended; new ones wait for the next attempt to save. */
function changed(saved: ItemDraft, { parts, faults }: FormState, part: Partial<ItemDraft>): FormState {
  const next = changedItemParts(saved, parts, part)
  const left = itemFaultsOf(itemDetailsOf(overSaved(saved, next)))
  return { parts: next, faults: new Map([...faults].filter(([path]) => left.has(path))) }
}
