import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { TreeNode } from '../../api/answers.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useOffice } from '../../session/office-context.ts'
import { RenamePlaceDialog } from './rename-place-dialog.tsx'
import styles from './stations.module.css'

type PlaceHeadingProps = { readonly place: TreeNode; readonly level: 2 | 3; readonly children?: ReactNode }

/** What a district or a street is called; an editor can call it something else. */
export function PlaceHeading({ place, level, children }: PlaceHeadingProps) {
  const say = useWords()
  const { isEditor } = useOffice()
  const [isRenaming, setIsRenaming] = useState(false)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles['heading']}>
      <Heading>
        {place.name} {children}
      </Heading>
      {isEditor && (
        <button
          type="button"
          aria-label={say('tree.rename', { name: place.name })}
          title={say('tree.rename', { name: place.name })}
          onClick={() => setIsRenaming(true)}
        >
          <Pencil aria-hidden />
        </button>
      )}
      {isRenaming && <RenamePlaceDialog place={place} onClose={() => setIsRenaming(false)} />}
    </div>
  )
}
