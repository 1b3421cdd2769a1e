import { ArrowDownRight, ArrowUpRight, Equal } from 'lucide-react'
import type { Change } from '../figures/cells.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './change-words.module.css'

/** How much more or less than before: by arrow and sign, never by colour, since fewer is not always worse. */
export function ChangeWords({ change }: { readonly change: Change }) {
  const say = useWords()
  const formats = useFormats()
  if (change.kind === 'unknown') return <span className={styles['change']}>–</span>
  if (change.kind === 'nothing-before') return <span className={styles['change']}>{say('change.nothingBefore')}</span>
  const rounded = Math.round(change.share * 1_000)
  const Icon = rounded === 0 ? Equal : rounded > 0 ? ArrowUpRight : ArrowDownRight
  return (
    <span className={styles['change']}>
      <Icon aria-hidden />
      <bdi>{formats.change(rounded / 1_000)}</bdi>
    </span>
  )
}
