import type { ReactNode } from 'react'
import styles from './screen-frame.module.css'

export type ScreenFrameProps = {
  /** The start of the header: the station's name, a way back. */
  readonly start: ReactNode
  /** The end of the header: clock, language, sign-out. */
  readonly end?: ReactNode
  readonly banner?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** Header, what the screen is about, footer: every screen stands in one. */
export function ScreenFrame({ start, end, banner, footer, children }: ScreenFrameProps) {
  return (
    <div className={styles['frame']}>
      <header className={styles['header']}>
        <div className={styles['start']}>{start}</div>
        <div className={styles['end']}>{end}</div>
      </header>
      {banner && <div className={styles['banner']}>{banner}</div>}
      <main className={styles['main']}>{children}</main>
      {footer && <footer className={styles['footer']}>{footer}</footer>}
    </div>
  )
}
