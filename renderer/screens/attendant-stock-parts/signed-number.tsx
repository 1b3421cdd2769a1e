import { useFormats } from '../../i18n/use-formats.ts'
import styles from './stock-parts.module.css'

/** A change by its sign: `+100`, `−3`, `0`. Written left to right in every language, as numbers are. */
export function SignedNumber({ value }: { readonly value: number }) {
  const { number } = useFormats()
  const sign = value > 0 ? '+' : value < 0 ? '\u2212' : ''
  return (
    <bdi dir="ltr" className={styles['signed']}>
      {sign}
      {number(Math.abs(value))}
    </bdi>
  )
}
