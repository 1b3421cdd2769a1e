import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer } from 'react'
import { nextPlace, type Place, type Step } from './place.ts'

export type Navigation = {
  readonly place: Place
  readonly take: (step: Step) => void
  readonly goHome: () => void
}

const NavigationContext = createContext<Navigation | null>(null)

type NavigationProviderProps = { readonly beginsAt: Place; readonly children: ReactNode }

/** Holds the place, and says on the page's root whose side it is, so that the walls change colour with it. */
export function NavigationProvider({ beginsAt, children }: NavigationProviderProps) {
  const [place, take] = useReducer(nextPlace, beginsAt)
  useEffect(() => {
    document.documentElement.dataset['place'] = place === 'attendant' ? 'attendant' : 'rider'
  }, [place])
  const navigation = useMemo(() => ({ place, take, goHome: () => take({ kind: 'go-home' }) }), [place])
  return <NavigationContext value={navigation}>{children}</NavigationContext>
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('There is no NavigationProvider above this part.')
  return navigation
}
