import { useScans } from '../scanner/use-scans.ts'
import { useCheckInDesk } from './check-in-provider.tsx'

/** Brings to the desk every scan that no screen wants for itself. Drawn before the screens, so that theirs come later. */
export function DefaultScans() {
  const desk = useCheckInDesk()
  useScans(({ text, via }) => desk.present({ kind: 'code', text, via }))
  return null
}
