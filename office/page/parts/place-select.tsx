import { SearchedList } from '../../../renderer/components/searched-list.tsx'
import { Select } from '../../../renderer/components/select.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useOffice } from '../session/office-context.ts'
import { pathName } from '../tree/path-name.ts'
import { treeOrder } from '../tree/tree-order.ts'
import styles from './place-select.module.css'

type PlaceSelectProps = {
  readonly value: string
  readonly onChange: (nodeId: string) => void
  readonly label?: string
  readonly isDisabled?: boolean
  /** What kinds of places are offered; all but stations otherwise. */
  readonly kinds?: readonly ('city' | 'district' | 'street' | 'station')[]
}

/** A place of the officer's part of the tree, in the order of the tree. */
export function PlaceSelect({ value, onChange, label, isDisabled = false, kinds = ABOVE_STATIONS }: PlaceSelectProps) {
  const say = useWords()
  const { nodes } = useOffice()
  const choices = treeOrder(nodes)
    .filter(({ kind }) => kinds.includes(kind))
    .map((node) => {
      const name = pathName(node, nodes)
      return { value: node.nodeId, label: node.isClosed ? say('place.closed', { name }) : name }
    })
  return (
    <div className={styles['select']}>
      <Select
        label={label ?? say('place.label')}
        choices={choices}
        value={value}
        placeholder={say('place.choose')}
        onChange={onChange}
        isDisabled={isDisabled}
        nothingFound={say('place.nothingFound')}
        {...(choices.length > SURVEYABLE && {
          around: (list) => <SearchedList label={say('place.search')}>{list}</SearchedList>,
        })}
      />
    </div>
  )
}

const ABOVE_STATIONS = ['city', 'district', 'street'] as const

/** As many as one finds at a glance, without searching. */
const SURVEYABLE = 12
