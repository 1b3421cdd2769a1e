import { LogOut, Menu, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { FaultBoundary } from '../../parts/fault-boundary.tsx'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import { useOffice } from '../../session/office-context.ts'
import styles from './frame.module.css'
import { PageLanguage } from './page-language.tsx'
import { SectionList } from './section-list.tsx'

/** What stands around every screen: whose office it is, the ways to its sections, and the way out. */
export function Frame({ onSignedOut, children }: { readonly onSignedOut: () => void; readonly children: ReactNode }) {
  const say = useWords()
  const { me, settings } = useOffice()
  const { screen, id } = useRoute()
  const [isMenuOpen, setIsMenuOpen] = useState(false)
  const signOut = useCommand(officeClient.signOut, onSignedOut)
  const place = `${screen} ${id}`
  const main = useRef<HTMLElement>(null)
  const latestPlace = useRef(place)
  useEffect(() => {
    if (latestPlace.current === place) return
    latestPlace.current = place
    setIsMenuOpen(false)
    window.scrollTo(0, 0)
    // Whoever hears the page is told that it is another one.
    main.current?.focus({ preventScroll: true })
  }, [place])
  const section = say(`frame.${screen}`)
  useEffect(() => {
    document.title = `${section} · ${settings.officeName}`
  }, [section, settings.officeName])
  return (
    <div className={styles['frame']}>
      <header className={styles['side']} data-open={isMenuOpen || undefined}>
        <div className={styles['top']}>
          <div className={styles['office']}>
            <span>{settings.officeName}</span>
            <small>{say('frame.product')}</small>
          </div>
          <button
            type="button"
            className={styles['menu']}
            aria-expanded={isMenuOpen}
            aria-controls="sections"
            aria-label={say('frame.menu')}
            onClick={() => setIsMenuOpen(!isMenuOpen)}
          >
            {isMenuOpen ? <X aria-hidden /> : <Menu aria-hidden />}
          </button>
        </div>
        <div id="sections" className={styles['folding']}>
          <SectionList />
          <div className={styles['foot']}>
            <PageLanguage />
            <p className={styles['me']}>
              <strong>{me.name}</strong>
              <small>
                {me.node.name} · {say(`role.${me.role}`)}
              </small>
            </p>
            <button type="button" className={styles['out']} onClick={() => signOut.start()}>
              <LogOut aria-hidden />
              {say('frame.signOut')}
            </button>
            <RefusalBanner refusal={signOut.refusal} />
          </div>
        </div>
      </header>
      <main ref={main} tabIndex={-1} className={styles['main']}>
        <FaultBoundary key={place}>{children}</FaultBoundary>
      </main>
    </div>
  )
}
