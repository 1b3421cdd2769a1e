import styles from './scan-picture.module.css'

/** A gloved hand holds a phone with a code into the light of a scanner. It breathes once in four seconds. */
export function ScanPicture({ isStill = false }: { readonly isStill?: boolean }) {
  return (
    <svg className={styles['picture']} viewBox="0 0 720 560" data-still={isStill || undefined} aria-hidden="true">
      <circle className={styles['sun']} cx="360" cy="280" r="268" />
      <path className={styles['beam']} d="M486 404 L196 120 L404 60 L560 404 Z" />
      <Scanner />
      <g className={styles['hold']}>
        <Sleeve />
        <Phone />
        <Fingers />
      </g>
    </svg>
  )
}

function Scanner() {
  return (
    <g>
      <path className={styles['thin']} d="M120 508 H660" />
      <path className={styles['dark']} d="M440 420 q0 -24 24 -24 h124 q24 0 24 24 v88 h-172 z" />
      <rect className={styles['window']} x="464" y="416" width="124" height="34" rx="12" />
      <path className={styles['onDark']} d="M500 478 h52" />
    </g>
  )
}

function Sleeve() {
  return (
    <>
      <path className={styles['sleeve']} d="M60 560 C76 470 112 404 176 356 L276 440 C236 474 218 516 212 560 Z" />
      <path className={styles['stripe']} d="M112 436 L238 508" />
    </>
  )
}

function Phone() {
  return (
    <g transform="rotate(-9 290 220)">
      <rect className={styles['phone']} x="196" y="60" width="196" height="336" rx="32" />
      <path className={styles['thin']} d="M270 84 h48" />
      <path className={styles['code']} d={CODE} />
      <path className={styles['wordLine']} d="M232 306 h124 M258 336 h72" />
    </g>
  )
}

function Fingers() {
  return (
    <g>
      <path className={styles['glove']} d="M372 214 q44 -10 50 18 q4 26 -40 32 z" />
      <path className={styles['glove']} d="M382 270 q44 -8 48 20 q2 26 -42 30 z" />
      <path className={styles['glove']} d="M390 326 q38 -6 42 18 q0 24 -38 28 z" />
      <path
        className={styles['glove']}
        d="M176 356 C182 326 198 300 222 288 C244 277 263 288 263 308 C263 326 256 340 263 356 C271 371 297 377 306 398 C310 420 296 436 276 440 Z"
      />
    </g>
  )
}

/** Something that everyone takes for a code, and no scanner does: three corners and a scatter of modules. */
const CODE = [
  ...['M224 124', 'M312 124', 'M224 212'].map((at) => `${at} h52 v52 h-52 z m12 12 v28 h28 v-28 z m8 8 h12 v12 h-12 z`),
  ...['288 128', '288 152', '300 176', '288 200', '312 188', '336 188', '352 200', '324 212', '300 224', '348 224'],
  ...['288 248', '312 236', '336 248', '352 248', '324 252', '232 188', '256 196'],
]
  .map((part) => (part.startsWith('M') ? part : `M${part} h12 v12 h-12 z`))
  .join(' ')
