import type { Rider, RiderSummary } from '../../../shared/contract/groups/rider-calls.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { parseCardNumber } from '../../../shared/rider-code/card-number.ts'
import type { StationContext } from '../station-context.ts'
import { codeStateOf, describeCode } from './describe-code.ts'
import { identifyRider } from './identify-rider.ts'
import { openRiderCode } from './open-rider-code.ts'
import type { NamedRider } from './rider-vault-store.ts'

export type FoundByCode =
  | { readonly outcome: 'found'; readonly rider: RiderSummary }
  | { readonly outcome: 'unknown-rider' | 'other-scheme' | 'unreadable-code' }

/** Riders registered here by part of a name, phone tail or card number, in whichever width it is typed. */
export function findRiders(context: StationContext, words: string): RiderSummary[] {
  const sought = words.normalize('NFKC').trim()
  const named = sought === '' ? context.riderVault.withName('') : candidates(context, sought)
  return named.flatMap((rider) => summaryOf(context, rider) ?? [])
}

/** The rider whose code an attendant holds to the scanner; one that expired or was revoked still names its rider. */
export function findRiderByCode(context: StationContext, text: string): FoundByCode {
  const opened = openRiderCode(context, text.trim())
  if (opened.outcome === 'refused') {
    const isOfScheme = identifyRider(context, text).outcome === 'identified'
    return { outcome: isOfScheme ? 'other-scheme' : 'unreadable-code' }
  }
  const [named] = namedRider(context, opened.riderRef)
  const rider = named && summaryOf(context, named)
  return rider ? { outcome: 'found', rider } : { outcome: 'unknown-rider' }
}

/** One rider with codes and visits, or undefined for one not registered here. */
export function showRider(context: StationContext, riderRef: RiderRef): Rider | undefined {
  const name = context.riderVault.nameOf(riderRef)
  const registered = context.riders.get(riderRef)
  const summary = name === undefined ? undefined : summaryOf(context, { riderRef, name })
  if (!registered || !summary) return undefined
  return {
    ...summary,
    registeredAt: registered.registeredAt,
    lastVisitAt: context.checkIns.lastAtOf(riderRef),
    visits: context.checkIns.visitsEver(riderRef),
    codes: context.riders.codesOf(riderRef).map((code) => describeCode(context, code)),
  }
}

function candidates(context: StationContext, sought: string): readonly NamedRider[] {
  const card = parseCardNumber(sought)
  if (card) return namedRider(context, context.riders.codeOfCard(card)?.riderRef)
  if (/^\d{4}$/.test(sought)) return context.riderVault.withPhone(context.keyedHash('phone-tail', sought))
  return context.riderVault.withName(sought)
}

function namedRider(context: StationContext, riderRef: RiderRef | undefined): readonly NamedRider[] {
  const name = riderRef && context.riderVault.nameOf(riderRef)
  return riderRef && name !== undefined ? [{ riderRef, name }] : []
}

function summaryOf(context: StationContext, { riderRef, name }: NamedRider): RiderSummary | undefined {
  const rider = context.riders.get(riderRef)
  if (!rider) return undefined
  const states = context.riders.codesOf(riderRef).map((code) => codeStateOf(context, code))
  const codeState = states.includes('valid') ? 'valid' : (states[0] ?? null)
  return { riderRef, name, platform: rider.platform, codeState }
}
