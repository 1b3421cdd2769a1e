import type { MouseEvent, ReactNode } from 'react'
import { fetchFile } from '../api/fetch-file.ts'
import { useCommand } from '../api/use-command.ts'
import styles from './file-link.module.css'
import { RefusalBanner } from './refusal-banner.tsx'
import { saveFile } from './save-file.ts'

type FileLinkProps = { readonly href: string; readonly icon?: ReactNode; readonly children: ReactNode }

/**
 * A way to a file that is saved under the name that the office gives it. The page fetches it itself: of a refusal a
 * browser says but that something failed. Another file than was asked for is another link: the refusal says nothing of
 * it, and it does not wait for the first.
 */
export function FileLink(link: FileLinkProps) {
  return <LinkToOne key={link.href} {...link} />
}

function LinkToOne({ href, icon, children }: FileLinkProps) {
  const save = useCommand(fetchAndSave, () => {})
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    save.start(href)
  }
  return (
    <>
      <a className={styles['link']} href={href} download aria-busy={save.isBusy} onClick={follow}>
        {icon}
        {children}
      </a>
      <RefusalBanner refusal={save.refusal} />
    </>
  )
}

/** Also when whoever asked for it has gone on to another section. */
async function fetchAndSave(address: string): Promise<void> {
  saveFile(await fetchFile(address))
}
