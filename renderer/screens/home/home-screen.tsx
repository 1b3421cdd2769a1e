import { AttendantCorner } from './attendant-corner.tsx'
import { HomeHeader } from './home-header.tsx'
import styles from './home-screen.module.css'
import { OtherWays } from './other-ways.tsx'
import { SafetyLine } from './safety-line.tsx'
import { ScanTarget } from './scan-target.tsx'
import { ScanWords } from './scan-words.tsx'

/** Where a rider arrives. One thing to do, and it needs no touch: hold a code there. */
export function HomeScreen() {
  return (
    <div className={styles['home']}>
      <HomeHeader />
      <main className={styles['main']}>
        <ScanTarget />
        <ScanWords />
        <OtherWays />
        <SafetyLine />
      </main>
      <AttendantCorner />
    </div>
  )
}
