import { useNavigation } from '../navigation/navigation-provider.tsx'
import { useHalfScans, useScans } from '../scanner/use-scans.ts'
import { useCheckInDesk } from './check-in-provider.tsx'

/**
 * Brings to the desk every scan that no screen wants for itself, and on the riders' side those that broke off. Drawn
 * before the screens, so that theirs come later.
 */
export function DefaultScans() {
  const desk = useCheckInDesk()
  const { place } = useNavigation()
  useScans(({ text, via }) => desk.present({ kind: 'code', text, via }))
  useHalfScans(() => place !== 'attendant' && desk.noteHalfScan())
  return null
}
