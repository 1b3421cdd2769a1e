import { createContext, useContext } from 'react'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import type { AttendantPage } from './attendant-page.ts'

/** Who is signed in, where they are, and how they get elsewhere. */
export type AttendantSession = {
  readonly attendant: Attendant
  readonly page: AttendantPage
  readonly open: (page: AttendantPage) => void
  readonly signOut: () => void
  /** The attendant did something that no touch tells of, such as scanning goods. */
  readonly noteActivity: () => void
  /** What came in by the keyboard just now was a rider's scan, and says nothing about the attendant. */
  readonly discountKeys: () => void
}

export const AttendantSessionContext = createContext<AttendantSession | null>(null)

export function useAttendantSession(): AttendantSession {
  const session = useContext(AttendantSessionContext)
  if (!session) throw new Error('This part is drawn for a signed-in attendant only.')
  return session
}
