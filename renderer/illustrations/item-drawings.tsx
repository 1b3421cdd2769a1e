import type { ReactNode } from 'react'
import type { Picture } from '../../shared/supplies/item.ts'
import styles from './item-drawings.module.css'

const { body, pale, dark, line, fine, light } = styles

/** The things that a station gives and lends, each on a sheet of 96 by 96. */
export const ITEM_DRAWINGS: Readonly<Record<Picture, ReactNode>> = {
  mask: (
    <>
      <path className={line} d="M20 40 C3 40 5 63 24 64 M76 40 C93 40 91 63 72 64" />
      <path className={body} d="M20 35 Q48 22 76 35 V56 Q72 75 48 77 Q24 75 20 56 Z" />
      <path className={light} d="M32 43 Q48 37 64 43 M31 53 H65 M35 63 Q48 66 61 63" />
    </>
  ),
  spray: (
    <>
      <path className={fine} d="M70 20 l11 -6 M72 26 h13 M70 32 l11 6" />
      <path className={dark} d="M34 14 H54 L62 21 V31 H34 Z M40 31 H52 V46 H40 Z" />
      <path className={line} d="M59 31 q1 8 -6 11" />
      <path className={body} d="M36 44 H56 Q66 46 66 56 V78 Q66 86 58 86 H34 Q26 86 26 78 V56 Q26 46 36 44 Z" />
      <path className={light} d="M46 57 v18 M37 66 h18" />
    </>
  ),
  gloves: (
    <>
      <path className={body} d="M26 66 V32 Q26 11 45 11 Q64 11 64 32 V44 Q69 35 76 38 Q84 42 79 51 L68 66 Z" />
      <path className={light} d="M39 26 v14 M51 26 v14" />
      <rect className={pale} x="23" y="66" width="48" height="18" rx="7" />
      <path className={fine} d="M36 71 v8 M47 71 v8 M58 71 v8" />
    </>
  ),
  'heat-pack': (
    <>
      <path className={fine} d="M30 26 q-7 -7 0 -14 M48 26 q-7 -7 0 -14 M66 26 q-7 -7 0 -14" />
      <rect className={body} x="15" y="35" width="66" height="49" rx="11" />
      <path className={light} d="M34 49 q7 10 0 21 M48 49 q7 10 0 21 M62 49 q7 10 0 21" />
    </>
  ),
  vest: (
    <>
      <path className={body} d="M34 12 L22 18 Q28 36 17 44 V84 H48 V32 Z" />
      <path className={body} d="M62 12 L74 18 Q68 36 79 44 V84 H48 V32 Z" />
      <path className={dark} d="M34 12 Q48 20 62 12 L48 36 Z" />
      <path className={light} d="M27 54 H39 M57 54 H69 M27 66 H39 M57 66 H69" />
    </>
  ),
  umbrella: (
    <>
      <path className={line} d="M48 14 V7 M48 50 V76 Q48 88 38 88 Q29 88 29 79" />
      <path
        className={body}
        d="M9 52 C9 28 27 14 48 14 C69 14 87 28 87 52 Q78 42 68 52 Q58 42 48 52 Q38 42 28 52 Q18 42 9 52 Z"
      />
      <path className={light} d="M43 23 Q31 29 29 41 M53 23 Q65 29 67 41" />
    </>
  ),
  raincoat: (
    <>
      <path
        className={body}
        d="M48 8 Q63 8 65 26 L87 46 L77 59 L70 53 L74 86 H22 L26 53 L19 59 L9 46 L31 26 Q33 8 48 8 Z"
      />
      <ellipse className={pale} cx="48" cy="27" rx="10" ry="11" />
      <path className={fine} d="M48 40 V86" />
      <path className={light} d="M56 53 v.1 M56 65 v.1 M56 77 v.1" />
    </>
  ),
  plaster: (
    <g transform="rotate(-38 48 48)">
      <rect className={body} x="6" y="33" width="84" height="30" rx="15" />
      <path className={pale} d="M34 33 H62 V63 H34 Z" />
      <path className={fine} d="M43 43 v.1 M53 43 v.1 M43 53 v.1 M53 53 v.1" />
      <path className={light} d="M20 43 v.1 M20 53 v.1 M76 43 v.1 M76 53 v.1" />
    </g>
  ),
  'sewing-kit': (
    <>
      <path className={fine} d="M51 40 Q70 44 80 21" />
      <path className={line} d="M82 10 Q75 18 77 27 L63 85 L80 27 Q86 20 82 10 Z" />
      <path className={body} d="M21 28 H51 V68 H21 Z" />
      <path className={light} d="M28 40 L44 36 M28 50 L44 46 M28 60 L44 56" />
      <path className={dark} d="M15 16 H57 V28 H15 Z M15 68 H57 V80 H15 Z" />
    </>
  ),
  water: (
    <>
      <path
        className={pale}
        d="M39 20 H57 Q57 28 64 34 Q67 37 67 42 V80 Q67 87 60 87 H36 Q29 87 29 80 V42 Q29 37 32 34 Q39 28 39 20 Z"
      />
      <path className={body} d="M29 48 Q38 43 48 48 Q58 53 67 48 V70 H29 Z" />
      <rect className={dark} x="38" y="9" width="20" height="12" rx="3" />
      <path className={light} d="M38 60 q5 -4 10 0 q5 4 10 0" />
    </>
  ),
  tea: (
    <>
      <path className={fine} d="M34 28 q-7 -8 0 -17 M50 28 q-7 -8 0 -17" />
      <path className={line} d="M66 48 Q84 46 84 58 Q84 70 66 68" />
      <path className={body} d="M16 38 H68 V62 Q68 84 48 84 H36 Q16 84 16 62 Z" />
      <path className={light} d="M34 40 V54" />
      <path className={pale} d="M26 54 H42 V70 H26 Z" />
    </>
  ),
  sunscreen: (
    <>
      <path className={body} d="M28 11 H68 L61 68 H35 Z" />
      <path className={fine} d="M28 11 H68" />
      <rect className={dark} x="33" y="68" width="30" height="18" rx="4" />
      <circle className={pale} cx="48" cy="38" r="8" />
      <path className={light} d="M48 22 v2 M48 52 v2 M38 28 l1 1 M58 28 l-1 1 M38 48 l1 -1 M58 48 l-1 -1" />
    </>
  ),
  bottle: (
    <>
      <path
        className={body}
        d="M36 26 H60 Q67 31 67 40 Q67 46 63 52 Q67 58 67 64 V79 Q67 87 59 87 H37 Q29 87 29 79 V64 Q29 58 33 52 Q29 46 29 40 Q29 31 36 26 Z"
      />
      <path className={dark} d="M41 9 H55 V16 H61 V27 H35 V16 H41 Z" />
      <path className={light} d="M51 38 L42 57 H54 L45 75" />
    </>
  ),
  medicine: (
    <>
      <rect className={pale} x="24" y="26" width="48" height="60" rx="9" />
      <rect className={dark} x="28" y="10" width="40" height="16" rx="4" />
      <path className={body} d="M24 40 H72 V74 H24 Z" />
      <path className={light} d="M48 48 v18 M39 57 h18" />
    </>
  ),
  towel: (
    <>
      <path className={line} d="M8 18 H88" />
      <path className={pale} d="M50 18 H76 V62 H50 Z" />
      <path className={body} d="M20 18 H58 V78 H20 Z" />
      <path className={light} d="M28 56 H50 M28 64 H50" />
      <path className={fine} d="M26 78 v8 M34 78 v8 M44 78 v8 M52 78 v8" />
    </>
  ),
  light: (
    <>
      <path className={fine} d="M76 34 l12 -7 M78 48 h12 M76 62 l12 7" />
      <rect className={dark} x="6" y="37" width="40" height="22" rx="6" />
      <path className={body} d="M44 37 L66 25 V71 L44 59 Z" />
      <path className={light} d="M18 44 h10" />
    </>
  ),
  tool: (
    <>
      <path
        className={body}
        d="M66 10 A22 22 0 0 0 44 40 L13 71 A8.5 8.5 0 0 0 25 83 L56 52 A22 22 0 0 0 86 30 L73 41 L58 38 L55 23 Z"
      />
      <path className={light} d="M24 72 v.1" />
    </>
  ),
  box: (
    <>
      <path className={pale} d="M48 9 L84 26 V68 L48 87 L12 68 V26 Z" />
      <path className={body} d="M12 26 L48 44 V87 L12 68 Z" />
      <path className={line} d="M48 44 L84 26 M48 44 V87" />
      <path className={fine} d="M30 18 L66 35 V50" />
      <path className={light} d="M20 58 L32 64" />
    </>
  ),
}
