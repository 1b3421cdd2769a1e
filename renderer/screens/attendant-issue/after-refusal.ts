import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import type { DraftStep } from './issue-draft.ts'

/** What becomes of an issue that the station did not answer, or refused to be asked for. */
export function afterRefusal(code: RefusalCode): DraftStep {
  if (MAY_BE_ISSUED.has(code)) return { kind: 'unanswered' }
  return { kind: 'answered', remark: { outcome: 'call-refused', code } }
}

/**
 * Refusals that leave open whether the station carried it out before something went wrong. Out of service, it was asked
 * in vain; but it may have been asked before, when it broke.
 */
const MAY_BE_ISSUED: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['unavailable', 'out-of-service', 'internal'])
