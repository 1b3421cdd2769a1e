import {
  Bike,
  Boxes,
  ChartColumn,
  ContactRound,
  House,
  Landmark,
  type LucideIcon,
  MonitorCog,
  PackageOpen,
  SlidersHorizontal,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Section, sectionOf, sectionsFor } from './attendant-page.ts'
import { useAttendantSession } from './attendant-session.ts'
import styles from './section-bar.module.css'

/** The sections of the attendant's side, one touch each. */
export function SectionBar() {
  const { t } = useTranslation('attendant')
  const { attendant, page, open } = useAttendantSession()
  const here = sectionOf(page)
  return (
    <nav className={styles['bar']} aria-label={t('place.sections')}>
      {sectionsFor(attendant.role).map((section) => {
        const Icon = icons[section]
        return (
          <button
            key={section}
            type="button"
            aria-current={section === here ? 'page' : undefined}
            onClick={() => open({ name: section })}
          >
            <Icon aria-hidden />
            <span className={styles['words']} data-words={t(`place.${section}`)}>
              {t(`place.${section}`)}
            </span>
          </button>
        )
      })}
    </nav>
  )
}

const icons: Readonly<Record<Section, LucideIcon>> = {
  home: House,
  issue: PackageOpen,
  riders: Bike,
  stock: Boxes,
  'daily-counts': ChartColumn,
  office: Landmark,
  roster: ContactRound,
  settings: SlidersHorizontal,
  diagnostics: MonitorCog,
}
