import { Archive, ArchiveRestore } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item, Kit, KitDetails } from '../../../shared/supplies/item.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Form } from '../../components/form.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import page from '../attendant-parts/page.module.css'
import styles from './catalogue.module.css'
import { type CatalogueFaults, kitFaultsOf } from './catalogue-faults.ts'
import { FormBar } from './form-bar.tsx'
import { type KitDraft, kitDetailsOf, kitDraftOf, NEW_KIT } from './kit-draft.ts'
import { KitParts } from './kit-parts.tsx'
import { NamesFields } from './names-fields.tsx'
import { useCatalogueFaultWords } from './use-catalogue-fault-words.ts'

/** One change to a kit, whatever it has become meanwhile. */
export type KitStep = (kit: KitDraft) => KitDraft

type FormState = { readonly draft: KitDraft; readonly faults: CatalogueFaults }

type KitFormProps = {
  /** Null for a kit that is being added. */
  readonly kit: Kit | null
  readonly items: readonly Item[]
}

/** A kit as a draft: its names, and what is in it. */
export function KitForm({ kit, items }: KitFormProps) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const [{ draft, faults }, setForm] = useState<FormState>(() => ({
    draft: kit ? kitDraftOf(kit) : NEW_KIT,
    faults: new Map(),
  }))
  const [problem, setProblem] = useState<'unknown-item' | 'unknown-kit' | null>(null)
  const wordsOf = useCatalogueFaultWords()
  const saving = useStationCommand(async (station, details: KitDetails) =>
    kit === null ? station.catalogue.addKit(details) : station.catalogue.changeKit({ kitId: kit.kitId, details }),
  )
  const retiring = useStationCommand((station, { kitId, isRetired }: Kit) =>
    station.catalogue.retireKit({ kitId, isRetired: !isRetired }),
  )
  const change = (step: KitStep) => {
    setForm((before) => changed(before, step))
    setProblem(null)
  }
  const leave = () => open({ name: 'catalogue' })
  const save = async () => {
    const details = kitDetailsOf(draft)
    const found = kitFaultsOf(details)
    setForm((before) => ({ ...before, faults: found }))
    if (found.size > 0 || saving.isRunning) return
    const answer = await saving.run(details)
    if (answer?.outcome === 'added' || answer?.outcome === 'changed') leave()
    else if (answer) setProblem(answer.outcome)
  }
  const retire = async (given: Kit) => {
    const answer = await retiring.run(given)
    if (answer?.outcome === 'unknown-kit') setProblem('unknown-kit')
    else if (answer) leave()
  }
  const faultAt = (path: string) => wordsOf(path, faults.get(path))
  return (
    <Form className={page['form']} onSubmit={save}>
      <div className={styles['halves']}>
        <Card title={t('itemForm.names')}>
          <NamesFields
            names={draft.names}
            onChange={(names) => change((before) => ({ ...before, names }))}
            faultAt={faultAt}
          />
        </Card>
        <KitParts draft={draft} items={items} onStep={change} faultAt={faultAt} />
      </div>
      <FormBar
        hasFaults={faults.size > 0}
        refusal={saving.refusal ?? retiring.refusal}
        isBusy={saving.isRunning || retiring.isRunning}
        onCancel={leave}
        extra={
          kit && (
            <Button
              kind={kit.isRetired ? 'secondary' : 'danger'}
              icon={kit.isRetired ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
              onPress={() => void retire(kit)}
            >
              {kit.isRetired ? t('retire.restore') : t('retire.action')}
            </Button>
          )
        }
      >
        {problem && <Banner tone="care">{t(`kitForm.${problem}`)}</Banner>}
      </FormBar>
    </Form>
  )
}

/** Once told, a fault goes as soon as it is mended; new ones wait for the next attempt to save. */
function changed({ draft, faults }: FormState, step: KitStep): FormState {
  const next = step(draft)
  const left = kitFaultsOf(kitDetailsOf(next))
  return { draft: next, faults: new Map([...faults].filter(([path]) => left.has(path))) }
}
