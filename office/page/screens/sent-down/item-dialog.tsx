import { useState } from 'react'
import { Select } from '../../../../renderer/components/select.tsx'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import { Toggle } from '../../../../renderer/components/toggle.tsx'
import type { ItemDetails } from '../../../../shared/supplies/item.ts'
import type { CatalogueItem } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CountField } from '../../parts/count-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import pageStyles from '../../parts/page.module.css'
import { draftOf, ITEM_CHOICES, withNames } from './item-draft.ts'
import { newShortId } from './new-short-id.ts'

type ItemDialogProps = { readonly item: CatalogueItem | null; readonly onClose: () => void }

/** Adds an item to the catalogue of every station, or changes it. */
export function ItemDialog({ item, onClose }: ItemDialogProps) {
  const say = useWords()
  // Drawn once: what is sent again because its answer was lost is no other item.
  const [itemId] = useState(() => item?.itemId ?? `x-${newShortId()}`)
  const [draft, setDraft] = useState(() => draftOf(item))
  const [hasTried, setHasTried] = useState(false)
  const put = useCommand(officeClient.putItem, onClose)
  const change = (changes: Partial<ItemDetails>) => setDraft((before) => ({ ...before, ...changes }))
  const name = draft.names['zh-CN'] ?? ''
  const submit = () => {
    setHasTried(true)
    if (name.trim() !== '') put.start(itemId, draft)
  }
  const onOff = (isOn: boolean) => say(isOn ? 'form.on' : 'form.off')
  return (
    <FormDialog
      title={say(item ? 'catalogue.change' : 'catalogue.add')}
      confirm={say('actions.save')}
      isBusy={put.isBusy}
      refusal={put.refusal}
      special={{ conflict: say('catalogue.full') }}
      width="wide"
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={say('catalogue.name')}
        value={name}
        maxLength={40}
        onChange={(text) => change(withNames(draft, 'zh-CN', text))}
        error={hasTried && name.trim() === '' ? say('form.missing') : undefined}
      />
      <div className={pageStyles['pair']}>
        <TextField
          label={say('form.inUyghur', { what: say('catalogue.words') })}
          value={draft.names.ug ?? ''}
          maxLength={40}
          onChange={(text) => change(withNames(draft, 'ug', text))}
        />
        <TextField
          label={say('form.inEnglish', { what: say('catalogue.words') })}
          value={draft.names.en ?? ''}
          maxLength={40}
          onChange={(text) => change(withNames(draft, 'en', text))}
        />
        <Select
          label={say('catalogue.category')}
          choices={ITEM_CHOICES.category.map((value) => ({ value, label: say(`category.${value}`) }))}
          value={draft.category}
          onChange={(category) => change({ category })}
        />
        <Select
          label={say('catalogue.picture')}
          choices={ITEM_CHOICES.picture.map((value) => ({ value, label: say(`picture.${value}`) }))}
          value={draft.picture}
          onChange={(picture) => change({ picture })}
        />
        <Select
          label={say('catalogue.unit')}
          choices={ITEM_CHOICES.unit.map((value) => ({ value, label: say(`unit.${value}`) }))}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
        />
        <Select
          label={say('catalogue.season')}
          choices={ITEM_CHOICES.season.map((value) => ({ value, label: say(`season.${value}`) }))}
          value={draft.season}
          onChange={(season) => change({ season })}
        />
        <CountField
          label={say('catalogue.minimum')}
          value={draft.minimum}
          most={100_000}
          onChange={(minimum) => change({ minimum })}
        />
        <CountField
          label={say('catalogue.perDay')}
          hint={say('catalogue.perDayHint')}
          value={draft.quota?.quantity ?? 0}
          most={999}
          onChange={(quantity) =>
            change({ quota: quantity === 0 ? null : { quantity, per: draft.quota?.per ?? 'day' } })
          }
        />
        <CountField
          label={say('catalogue.loanDays')}
          hint={say('catalogue.loanDaysHint')}
          value={draft.loan?.days ?? 0}
          most={365}
          onChange={(days) => change({ loan: days === 0 ? null : { days, atMostOut: draft.loan?.atMostOut ?? 1 } })}
        />
      </div>
      <Toggle
        label={say('catalogue.selfServe')}
        isOn={draft.isSelfServe}
        onChange={(isSelfServe) => change({ isSelfServe })}
        stateLabel={onOff(draft.isSelfServe)}
      />
      <Toggle
        label={say('catalogue.hasExpiry')}
        isOn={draft.hasExpiry}
        onChange={(hasExpiry) => change({ hasExpiry })}
        stateLabel={onOff(draft.hasExpiry)}
      />
    </FormDialog>
  )
}
