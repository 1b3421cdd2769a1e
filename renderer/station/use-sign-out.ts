import { useCallback } from 'react'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import { useStationClient } from './station-client-context.ts'

/** Signs out and leaves, even when the station does not answer: the screen must never stay open behind an attendant. */
export function useSignOut(): () => void {
  const station = useStationClient()
  const { goHome } = useNavigation()
  return useCallback(() => {
    station.attendants.signOut().catch(() => {})
    goHome()
  }, [station, goHome])
}
