import styles from './clock-face.module.css'

/** The time and the day, quiet but readable across a room. */
export function ClockFace({ time, day }: { readonly time: string; readonly day: string }) {
  return (
    <p className={styles['clock']}>
      <bdi className={styles['time']}>{time}</bdi>
      <span className={styles['day']}>{day}</span>
    </p>
  )
}
