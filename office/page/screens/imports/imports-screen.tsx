import { Usb } from 'lucide-react'
import { type ChangeEvent, useEffect, useState } from 'react'
import { Card } from '../../../../renderer/components/card.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import { createLine } from '../../api/line.ts'
import { isOutOfReach, Refusal } from '../../api/refusal.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Page } from '../../parts/page.tsx'
import { ChosenFile } from './chosen-file.tsx'
import styles from './imports.module.css'

type Chosen = { readonly key: string; readonly name: string; readonly text: string | null }

/** Day sheets that came on USB sticks, for stations without a network. */
export function ImportsScreen() {
  const say = useWords()
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  // Many at once would share the way to the office, and the last ones give up before they are there.
  // One that does not get there is not followed by all others, each to be chosen anew.
  const [line] = useState(() => createLine((fault) => fault instanceof Refusal && isOutOfReach(fault)))
  useEffect(() => line.open(), [line])
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    // A stick may be pulled out while it is read.
    const textOf = (file: File) => file.text().catch(() => null)
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, text: await textOf(file) })))
    setChosen((before) => [
      ...read.map((file, nth) => ({ ...file, key: `${before.length + nth} ${file.name}` })),
      ...before,
    ])
    // The same file may be chosen again.
    target.value = ''
  }
  return (
    <Page title={say('frame.imports')} hint={say('imports.hint')}>
      <label className={styles['choose']}>
        <Usb aria-hidden />
        <span>
          {say('imports.choose')}
          <small>{say('imports.chooseHint')}</small>
        </span>
        <input type="file" accept=".json,application/json" multiple onChange={(event) => void choose(event)} />
      </label>
      {chosen.length === 0 ? (
        <Card>
          <EmptyState icon={<Usb aria-hidden />} title={say('imports.none')} />
        </Card>
      ) : (
        chosen.map(({ key, name, text }) => <ChosenFile key={key} name={name} text={text} line={line} />)
      )}
    </Page>
  )
}
