import type { ReactNode } from 'react'
import styles from './safety-picture.module.css'

type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** A rider's helmet in the weather of the season. */
export function SafetyPicture({ season }: { readonly season: Season }) {
  return (
    <svg className={styles['picture']} viewBox="0 0 120 120" aria-hidden="true">
      {weather[season]}
      <path className={styles['helmet']} d="M22 88 C20 52 40 34 64 34 C90 34 104 56 102 88 Z" />
      <path className={styles['visor']} d="M62 60 H102 C104 70 103 78 102 88 H74 C66 88 60 74 62 60 Z" />
      <path className={styles['line']} d="M22 88 H58 M34 92 q8 14 26 14" />
    </svg>
  )
}

const weather: Readonly<Record<Season, ReactNode>> = {
  spring: (
    <path className={styles['weather']} d="M14 30 l-6 14 M34 14 l-6 14 M58 8 l-5 12 M84 10 l-5 12 M108 26 l-6 14" />
  ),
  summer: (
    <path
      className={styles['weather']}
      d="M96 26 m-11 0 a11 11 0 1 0 22 0 a11 11 0 1 0 -22 0 M96 4 v4 M118 26 h-4 M74 26 h4 M112 10 l-3 3 M80 10 l3 3"
    />
  ),
  autumn: (
    <path className={styles['weather']} d="M14 38 q10 -18 24 -14 q-4 16 -24 14 z M86 16 q12 -12 22 -6 q-6 14 -22 6 z" />
  ),
  winter: (
    <path
      className={styles['weather']}
      d="M18 30 v16 M11 34 l14 8 M25 34 l-14 8 M52 6 v14 M46 10 l12 6 M58 10 l-12 6 M100 14 v16 M93 18 l14 8 M107 18 l-14 8"
    />
  ),
}
