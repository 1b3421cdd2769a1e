import { type MouseEvent, type ReactNode, useState } from 'react'
import { fetchFile } from '../api/fetch-file.ts'
import { useCommand } from '../api/use-command.ts'
import styles from './file-link.module.css'
import { RefusalBanner } from './refusal-banner.tsx'
import { saveFile } from './save-file.ts'

type FileLinkProps = { readonly href: string; readonly icon?: ReactNode; readonly children: ReactNode }

/**
 * A way to a file that is saved under the name that the office gives it. The page fetches it itself: of a refusal a
 * browser says but that something failed. Of another file than was asked for that says nothing.
 */
export function FileLink({ href, icon, children }: FileLinkProps) {
  const save = useCommand(fetchAndSave, () => {})
  const [asked, setAsked] = useState(href)
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    if (save.isBusy) return
    setAsked(href)
    save.start(href)
  }
  return (
    <>
      <a className={styles['link']} href={href} download aria-busy={save.isBusy} onClick={follow}>
        {icon}
        {children}
      </a>
      <RefusalBanner refusal={asked === href ? save.refusal : null} />
    </>
  )
}

/** Also when whoever asked for it has gone on to another section. */
async function fetchAndSave(address: string): Promise<void> {
  saveFile(await fetchFile(address))
}
