import { Archive, CircleCheck, CircleDashed, CircleOff, TriangleAlert } from 'lucide-react'
import { useWords } from '../i18n/use-words.ts'
import type { StationState } from '../stations/judge-station.ts'
import styles from './state-badge.module.css'

/** How a station is doing: by shape, word and colour together. */
export function StateBadge({ state }: { readonly state: StationState }) {
  const say = useWords()
  const Icon = icons[state]
  return (
    <span className={styles['badge']} data-state={state}>
      <Icon aria-hidden />
      {say(`state.${state}`)}
    </span>
  )
}

const icons = {
  silent: CircleOff,
  fault: TriangleAlert,
  unpaired: CircleDashed,
  fine: CircleCheck,
  closed: Archive,
} as const
