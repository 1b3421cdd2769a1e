import { Select } from '../../../renderer/components/select.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useOffice } from '../session/office-context.ts'
import { treeOrder } from '../tree/tree-order.ts'

type PlaceSelectProps = {
  readonly value: string
  readonly onChange: (nodeId: string) => void
  readonly label?: string
  /** What kinds of places are offered; all but stations otherwise. */
  readonly kinds?: readonly ('city' | 'district' | 'street' | 'station')[]
}

/** A place of the officer's part of the tree, drawn as a tree. */
export function PlaceSelect({ value, onChange, label, kinds = ABOVE_STATIONS }: PlaceSelectProps) {
  const say = useWords()
  const { nodes } = useOffice()
  const choices = treeOrder(nodes)
    .filter(({ node }) => kinds.includes(node.kind))
    .map(({ node, depth }) => ({ value: node.nodeId, label: `${INDENT.repeat(depth)}${node.name}` }))
  return <Select label={label ?? say('place.label')} choices={choices} value={value} onChange={onChange} />
}

const ABOVE_STATIONS = ['city', 'district', 'street'] as const
const INDENT = '\u2003'
