import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './banner.module.css'

export type BannerTone = 'done' | 'care' | 'alarm' | 'plain'

export type BannerProps = {
  readonly tone: BannerTone
  readonly children: ReactNode
  /** A button or two at the end. */
  readonly actions?: ReactNode
}

/** A line that says how something went or what to look at, where it happened. Read out when it appears. */
export function Banner({ tone, children, actions }: BannerProps) {
  const Icon = icons[tone]
  const banner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = banner.current
    // What went wrong in a dialog that scrolls is not to be looked for; a page keeps its place.
    if (tone === 'alarm' && element?.closest('[data-scroller]')) element.scrollIntoView({ block: 'nearest' })
  }, [tone])
  return (
    <div ref={banner} className={styles['banner']} data-tone={tone} role={tone === 'alarm' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className={styles['text']}>{children}</div>
      {actions}
    </div>
  )
}

const icons = { done: CircleCheck, care: TriangleAlert, alarm: CircleAlert, plain: Info } as const
