import {
  ChartNoAxesColumn,
  FileText,
  House,
  KeyRound,
  type LucideIcon,
  MapPin,
  Send,
  Settings,
  Usb,
  Users,
} from 'lucide-react'
import { useWords } from '../../i18n/use-words.ts'
import { hrefOf, SCREENS, type Screen } from '../../navigation/route.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { type SignedInOffice, useOffice } from '../../session/office-context.ts'
import styles from './frame.module.css'

/** The sections that this officer has something to do in. */
export function SectionList() {
  const say = useWords()
  const { screen } = useRoute()
  const office = useOffice()
  return (
    <nav aria-label={say('frame.sections')}>
      <ul className={styles['sections']}>
        {SCREENS.filter((each) => isFor(each, office)).map((each) => {
          const Icon = icons[each]
          return (
            <li key={each}>
              <a href={hrefOf(each)} aria-current={each === screen ? 'page' : undefined}>
                <Icon aria-hidden />
                {say(`frame.${each}`)}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Whether an officer of these rights can do anything in a section; the server decides all the same. */
export function isFor(screen: Screen, { isEditor, isAdmin, hasWholeTree }: SignedInOffice): boolean {
  if (screen === 'imports') return isEditor
  if (screen === 'officers') return isAdmin
  if (screen === 'settings') return isAdmin && hasWholeTree
  return true
}

const icons: Readonly<Record<Screen, LucideIcon>> = {
  overview: House,
  stations: MapPin,
  comparison: ChartNoAxesColumn,
  reports: FileText,
  imports: Usb,
  'sent-down': Send,
  officers: Users,
  settings: Settings,
  account: KeyRound,
}
