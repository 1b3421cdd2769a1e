import { useNavigation } from '../navigation/navigation-provider.tsx'
import { useSelfServe } from '../self-serve/self-serve-provider.tsx'
import { useSignOut } from '../station/use-sign-out.ts'

/** Goes home from a place whose screen is not there to be left, and leaves nothing open behind: no sign-in, no visit. */
export function useLeavePlace(): () => void {
  const { place, goHome } = useNavigation()
  const { leave } = useSelfServe()
  const signOut = useSignOut()
  return () => {
    if (place === 'attendant') return signOut()
    if (place === 'supplies') leave()
    goHome()
  }
}
