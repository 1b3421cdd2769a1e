import { useIsLongIdle } from '../../hooks/use-is-long-idle.ts'
import { ScanPicture } from '../../illustrations/scan-picture.tsx'
import styles from './scan-target.module.css'

/** Where to hold a code: drawn, so that it needs no words. */
export function ScanTarget() {
  const isStill = useIsLongIdle()
  return (
    <div className={styles['target']}>
      <ScanPicture isStill={isStill} />
    </div>
  )
}
