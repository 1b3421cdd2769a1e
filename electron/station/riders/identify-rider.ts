import type { RefusalReason } from '../../../shared/check-ins/verdict.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { RIDER_CODE_PREFIX } from '../../../shared/rider-code/rider-code.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import { applySchemeRules } from '../../../shared/settings/apply-scheme-rules.ts'
import type { StationContext } from '../station-context.ts'
import { hashOfSchemeRider } from '../sync/sketch-hash.ts'
import { judgeCode } from './judge-code.ts'
import { openRiderCode } from './open-rider-code.ts'

export type IdentifiedRider = {
  readonly outcome: 'identified'
  readonly riderRef: RiderRef
  readonly platform: Platform
  /** For a rider of another scheme, where the office counts distinct riders: what they are hashed to for that. */
  readonly sketchHash?: Uint8Array
}

export type Identification = IdentifiedRider | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * Says who a scanned text stands for: a rider code signed by this station or one it trusts, or a code of another
 * scheme by the rules in the settings. Of a foreign code only a keyed hash is left.
 */
export function identifyRider(context: StationContext, text: string): Identification {
  const trimmed = text.trim()
  return trimmed.slice(0, RIDER_CODE_PREFIX.length).toUpperCase() === RIDER_CODE_PREFIX
    ? identifyByRiderCode(context, trimmed)
    : identifyByScheme(context, trimmed)
}

function identifyByRiderCode(context: StationContext, text: string): Identification {
  const opened = openRiderCode(context, text)
  if (opened.outcome === 'refused') return opened
  const reason = judgeCode(context, opened)
  if (reason) return { outcome: 'refused', reason }
  const { riderRef } = opened
  return { outcome: 'identified', riderRef, platform: context.riders.get(riderRef)?.platform ?? 'unknown' }
}

function identifyByScheme(context: StationContext, text: string): Identification {
  const match = applySchemeRules(context.settings().schemeRules, text)
  if (!match) return { outcome: 'refused', reason: 'malformed' }
  const { schemeId, subject, platform } = match
  const riderRef = `s-${context.keyedHash(`scheme:${schemeId}`, subject)}` as RiderRef
  const sketchKey = context.officePairing.get()?.sketchKey
  const sketchHash = sketchKey && hashOfSchemeRider(sketchKey, schemeId, subject)
  return { outcome: 'identified', riderRef, platform, ...(sketchHash && { sketchHash }) }
}
