import type { SignInResult } from '../../../shared/contract/groups/attendant-calls.ts'
import type { StationClient } from '../../../shared/contract/station-contract.ts'

type Attendants = Pick<StationClient['attendants'], 'signIn' | 'signOut'>

/**
 * Signs an attendant in, and out again whatever the station said if the attendant's side was left meanwhile: no screen
 * would end the session there, and whoever opens that side next would be in without a PIN.
 */
export async function signInWhileHere(
  attendants: Attendants,
  input: Parameters<Attendants['signIn']>[0],
  isHere: () => boolean,
): Promise<SignInResult> {
  try {
    return await attendants.signIn(input)
  } finally {
    // Only now: an end that overtakes the beginning ends nothing.
    if (!isHere()) await attendants.signOut()
  }
}
