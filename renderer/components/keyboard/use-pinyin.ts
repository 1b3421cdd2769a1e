import { useEffect, useState } from 'react'
import { loadPart } from '../../late-parts/load-part.ts'
import type { EditableField } from './edit-field.ts'
import { type PinyinTable, pinyinCandidates } from './pinyin-candidates.ts'

export type Pinyin = {
  /** Letters typed that no character was chosen for yet. */
  readonly letters: string
  readonly candidates: readonly string[]
  readonly type: (letter: string) => void
  /** Takes the last letter back; false when there was none. */
  readonly takeBack: () => boolean
  readonly clear: () => void
}

const LONGEST_SYLLABLE = 6

/**
 * Pinyin as it is typed. The characters are those of GB 2312: the common ones in its own order of readings, the rarer
 * placed by the pinyin collation of ICU; they are loaded when first needed. Letters never follow to another field.
 */
export function usePinyin(field: EditableField, isActive: boolean): Pinyin {
  const [table, setTable] = useState<PinyinTable | null>(null)
  const [letters, setLetters] = useState('')
  const [typedInto, setTypedInto] = useState(field)
  if (typedInto !== field) {
    setTypedInto(field)
    setLetters('')
  }
  useEffect(() => {
    if (isActive && !table) void loadTable().then(setTable)
  }, [isActive, table])
  return {
    letters,
    candidates: table ? pinyinCandidates(table, letters) : [],
    type: (letter) => setLetters((typed) => (typed + letter).slice(0, LONGEST_SYLLABLE)),
    takeBack() {
      setLetters((typed) => typed.slice(0, -1))
      return letters !== ''
    },
    clear: () => setLetters(''),
  }
}

let asked: Promise<PinyinTable> | undefined

/** Asked for once, however often the keyboard comes: it is asked for until it is there. */
function loadTable(): Promise<PinyinTable> {
  asked ??= loadPart(async () => (await import('./pinyin.json')).default)
  return asked
}
