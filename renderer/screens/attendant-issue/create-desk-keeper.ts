import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { OpenIssueDesk } from './create-issue-desk.ts'

export type DeskKeeper = {
  /** The desk at which an outage found this attendant, unless another was there since. */
  readonly deskOf: (attendantId: AttendantId) => OpenIssueDesk | undefined
  /** The attendant is at that desk from now on. Returns the function that ends it. */
  readonly hold: (attendantId: AttendantId, desk: OpenIssueDesk) => () => void
  /** Nobody comes back to what is kept. */
  readonly letGo: () => void
}

/**
 * Keeps an attendant's desk while the station is out of service, or an issue whose answer stayed out would come back
 * under another request id and could be made twice. Else a desk ends with its session: nobody finds what another
 * attendant has begun, nor what was left behind at a sign-out.
 */
export function createDeskKeeper(isOutOfService: () => boolean): DeskKeeper {
  let kept: { readonly attendantId: AttendantId; readonly desk: OpenIssueDesk } | null = null
  const letGo = () => {
    kept = null
  }
  return {
    deskOf: (attendantId) => (kept?.attendantId === attendantId ? kept.desk : undefined),
    hold(attendantId, desk) {
      kept = { attendantId, desk }
      return () => {
        if (!isOutOfService()) letGo()
      }
    },
    letGo,
  }
}
