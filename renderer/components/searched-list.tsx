import type { ReactNode } from 'react'
import { Autocomplete, Input, ListLayout, SearchField, useFilter, Virtualizer } from 'react-aria-components'
import styles from './searched-list.module.css'

type SearchedListProps = { readonly label: string; readonly children: ReactNode }

/** Choices too many to read through, under a search of their words. Those that are not seen are not drawn. */
export function SearchedList({ label, children }: SearchedListProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <div className={styles['searched']}>
      <Autocomplete filter={contains}>
        <SearchField aria-label={label} autoFocus>
          <Input className={styles['search'] ?? ''} placeholder={label} dir="auto" spellCheck={false} />
        </SearchField>
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          {children}
        </Virtualizer>
      </Autocomplete>
    </div>
  )
}

/** In pixels; a row is so high before it is measured. */
const LAYOUT = { estimatedRowHeight: 64, padding: 8 }
