import type { ReactNode } from 'react'
import styles from './file-link.module.css'

type FileLinkProps = { readonly href: string; readonly icon?: ReactNode; readonly children: ReactNode }

/** A way to a file that the browser saves under the name that the office gives it. */
export function FileLink({ href, icon, children }: FileLinkProps) {
  return (
    <a className={styles['link']} href={href} download>
      {icon}
      {children}
    </a>
  )
}
