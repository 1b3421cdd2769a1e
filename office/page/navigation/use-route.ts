import { useMemo, useSyncExternalStore } from 'react'
import { hrefOf, type Route, readRoute } from './route.ts'

/** Where one is, and how to change what is looked at there: the address keeps it, for the way back and for a colleague. */
export function useRoute(): Route & { readonly ask: (changes: Readonly<Record<string, string>>) => void } {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash)
  return useMemo(() => {
    const route = readRoute(hash)
    const ask = (changes: Readonly<Record<string, string>>) => {
      const { id, query } = route
      // In place: the way back leads to the screen before, not through every span that was looked at.
      window.history.replaceState(null, '', hrefOf(route.screen, { id, query: { ...query, ...changes } }))
      window.dispatchEvent(new HashChangeEvent('hashchange'))
    }
    return { ...route, ask }
  }, [hash])
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
