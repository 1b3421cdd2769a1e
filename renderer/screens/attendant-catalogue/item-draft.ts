import type { Item, ItemDetails } from '../../../shared/supplies/item.ts'
import type { Quota } from '../../../shared/supplies/quota-period.ts'
import { type NamesDraft, NO_NAMES, namesDraftOf, namesOf } from './names-draft.ts'

/** An item as a lead has filled it in so far. What does not apply is kept, in case it does again. */
export type ItemDraft = Pick<
  ItemDetails,
  'picture' | 'unit' | 'category' | 'season' | 'minimum' | 'isSelfServe' | 'hasExpiry'
> & {
  readonly names: NamesDraft
  readonly barcode: string
  readonly isLimited: boolean
  readonly quotaQuantity: number
  readonly quotaPer: Quota['per']
  readonly isLent: boolean
  readonly loanDays: number
  readonly atMostOut: number
}

export function newItemDraft(barcode: string | null): ItemDraft {
  return {
    names: NO_NAMES,
    picture: 'box',
    unit: 'piece',
    category: 'other',
    season: 'all-year',
    barcode: barcode ?? '',
    minimum: 0,
    isLimited: false,
    quotaQuantity: USUAL_QUOTA.quantity,
    quotaPer: USUAL_QUOTA.per,
    isLent: false,
    loanDays: USUAL_LOAN.days,
    atMostOut: USUAL_LOAN.atMostOut,
    isSelfServe: false,
    hasExpiry: false,
  }
}

export function itemDraftOf(item: Item): ItemDraft {
  const { picture, unit, category, season, minimum, isSelfServe, hasExpiry } = item
  return {
    names: namesDraftOf(item.names),
    picture,
    unit,
    category,
    season,
    minimum,
    isSelfServe,
    hasExpiry,
    barcode: item.barcode ?? '',
    isLimited: item.quota !== null,
    quotaQuantity: (item.quota ?? USUAL_QUOTA).quantity,
    quotaPer: (item.quota ?? USUAL_QUOTA).per,
    isLent: item.loan !== null,
    loanDays: (item.loan ?? USUAL_LOAN).days,
    atMostOut: (item.loan ?? USUAL_LOAN).atMostOut,
  }
}

/** The draft as the station takes it, right or wrong. */
export function itemDetailsOf(draft: ItemDraft): ItemDetails {
  const { isLimited, quotaQuantity, quotaPer, isLent, loanDays, atMostOut, names, barcode, ...same } = draft
  return {
    ...same,
    names: namesOf(names),
    // A Chinese input method types full-width digits; they mean the same.
    barcode: barcode.normalize('NFKC').trim() || null,
    quota: isLimited ? { quantity: quotaQuantity, per: quotaPer } : null,
    loan: isLent ? { days: loanDays, atMostOut } : null,
  }
}

const USUAL_QUOTA: Quota = { quantity: 1, per: 'day' }
const USUAL_LOAN: NonNullable<ItemDetails['loan']> = { days: 3, atMostOut: 1 }
