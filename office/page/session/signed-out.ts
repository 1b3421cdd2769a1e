import { createContext, useContext } from 'react'

/** What to do when the office no longer knows who is calling: nothing where nobody is signed in anyway. */
export const SignedOutContext = createContext<() => void>(() => {})

export function useSignedOut(): () => void {
  return useContext(SignedOutContext)
}
