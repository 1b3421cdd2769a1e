import { Archive, Building2, CalendarX2, Hourglass, type LucideIcon, TrendingDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StockNeed } from './stock-needs.ts'
import styles from './stock-parts.module.css'

export type StockMark = StockNeed | 'retired' | 'from-office'

/** What there is to say of an item or a batch at a glance: by shape, word and colour together. */
export function StockMarks({ marks }: { readonly marks: readonly StockMark[] }) {
  const { t } = useTranslation('stock')
  if (marks.length === 0) return null
  return (
    <span className={styles['marks']}>
      {marks.map((mark) => {
        const Icon = icons[mark]
        return (
          <span key={mark} className={styles['mark']} data-mark={mark}>
            <Icon aria-hidden />
            {t(`mark.${mark}`)}
          </span>
        )
      })}
    </span>
  )
}

const icons: Readonly<Record<StockMark, LucideIcon>> = {
  expired: CalendarX2,
  'below-minimum': TrendingDown,
  'expires-soon': Hourglass,
  retired: Archive,
  'from-office': Building2,
}
