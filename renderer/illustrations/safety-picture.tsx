import type { ReactNode } from 'react'
import styles from './safety-picture.module.css'

type Season = 'spring' | 'summer' | 'autumn' | 'winter'

type SafetyPictureProps = {
  readonly season: Season
  readonly thing: 'helmet' | 'battery' | 'flame'
}

/** What a safety line is about: a rider's helmet in the weather of the season, a battery, or a flame. */
export function SafetyPicture({ season, thing }: SafetyPictureProps) {
  return (
    <svg className={styles['picture']} viewBox="0 0 120 120" aria-hidden="true">
      {thing === 'helmet' ? <Helmet season={season} /> : things[thing]}
    </svg>
  )
}

function Helmet({ season }: { readonly season: Season }) {
  return (
    <>
      {weather[season]}
      <path className={styles['helmet']} d="M22 88 C20 52 40 34 64 34 C90 34 104 56 102 88 Z" />
      <path className={styles['visor']} d="M62 60 H102 C104 70 103 78 102 88 H74 C66 88 60 74 62 60 Z" />
      <path className={styles['line']} d="M22 88 H58 M34 92 q8 14 26 14" />
    </>
  )
}

const things = {
  battery: (
    <>
      <path className={styles['visor']} d="M42 18 h12 v10 h-12 z M68 18 h12 v10 h-12 z" />
      <path className={styles['helmet']} d="M30 28 h62 q8 0 8 8 v58 q0 8 -8 8 h-62 q-8 0 -8 -8 v-58 q0 -8 8 -8 z" />
      <path className={styles['visor']} d="M68 40 L44 70 H58 L52 92 L78 60 H63 z" />
    </>
  ),
  flame: (
    <>
      <path
        className={styles['helmet']}
        d="M62 8 C66 30 96 44 96 76 C96 98 80 112 60 112 C40 112 24 98 24 76 C24 60 34 50 40 38 C44 48 48 52 54 54 C52 36 54 20 62 8 Z"
      />
      <path
        className={styles['visor']}
        d="M62 66 C66 76 78 82 78 94 C78 104 70 110 60 110 C50 110 42 104 42 94 C42 82 56 80 62 66 Z"
      />
    </>
  ),
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
