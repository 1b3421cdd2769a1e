import { CARD_NUMBER_DIGITS, groupCardNumber } from '../../../shared/rider-code/card-number.ts'
import styles from './card-digits.module.css'

/** What was typed, in the groups that are printed on the card, with a place for each digit still to come. */
export function CardDigits({ label, digits }: { readonly label: string; readonly digits: string }) {
  const places = groupCardNumber(digits.padEnd(CARD_NUMBER_DIGITS, BLANK)).split(' ')
  return (
    <output className={styles['digits']} aria-label={label} dir="ltr">
      {places.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups stand still, only their digits change
        <span key={index} className={styles['group']}>
          {group}
        </span>
      ))}
    </output>
  )
}

const BLANK = '·'
