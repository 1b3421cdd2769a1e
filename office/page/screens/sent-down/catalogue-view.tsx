import { Boxes } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import { nameIn } from '../../../../shared/languages/name-in.ts'
import type { CatalogueItem } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useWords } from '../../i18n/use-words.ts'
import pageStyles from '../../parts/page.module.css'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import rowStyles from '../../parts/rows.module.css'
import { useOffice } from '../../session/office-context.ts'
import { ItemDialog } from './item-dialog.tsx'

/** Items that every station of the office has, by ids that mean the same everywhere. */
export function CatalogueView() {
  const say = useWords()
  const { items, isEditor, hasWholeTree, renew } = useOffice()
  const [open, setOpen] = useState<CatalogueItem | 'new' | null>(null)
  const mayChange = isEditor && hasWholeTree
  const close = () => {
    setOpen(null)
    renew()
  }
  return (
    <Card>
      {mayChange ? (
        <div>
          <Button onPress={() => setOpen('new')}>{say('catalogue.add')}</Button>
        </div>
      ) : (
        <p>{say('sentDown.wholeTree')}</p>
      )}
      {items.length === 0 ? (
        <EmptyState icon={<Boxes aria-hidden />} title={say('catalogue.none')}>
          <p>{say('catalogue.noneHint')}</p>
        </EmptyState>
      ) : (
        <ul className={rowStyles['rows']}>
          {items.map((item) => (
            <ItemRow key={item.itemId} item={item} mayChange={mayChange} onOpen={() => setOpen(item)} />
          ))}
        </ul>
      )}
      {open && <ItemDialog item={open === 'new' ? null : open} onClose={close} />}
    </Card>
  )
}

type ItemRowProps = { readonly item: CatalogueItem; readonly mayChange: boolean; readonly onOpen: () => void }

function ItemRow({ item: { itemId, details }, mayChange, onOpen }: ItemRowProps) {
  const say = useWords()
  const { language } = useSpeech()
  const { renew } = useOffice()
  const remove = useCommand(officeClient.removeItem, renew)
  return (
    <li>
      <div className={rowStyles['words']}>
        <strong>{nameIn(details.names, language)}</strong>
        <small>
          {say(`category.${details.category}`)} · {say(`unit.${details.unit}`)} · {say(`season.${details.season}`)} ·{' '}
          {details.loan ? say('catalogue.lentFor', { n: details.loan.days }) : say('catalogue.given')}
        </small>
        <RefusalBanner refusal={remove.refusal} />
      </div>
      {mayChange && (
        <div className={pageStyles['buttons']}>
          <Button kind="secondary" onPress={onOpen}>
            {say('actions.change')}
          </Button>
          <Button kind="secondary" isBusy={remove.isBusy} onPress={() => remove.start(itemId)}>
            {say('actions.remove')}
          </Button>
        </div>
      )}
    </li>
  )
}
