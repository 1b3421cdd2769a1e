import { phoneTailSchema, riderNameSchema } from '../../../shared/contract/groups/rider-calls.ts'
import type { Platform } from '../../../shared/riders/platform.ts'

/** A rider as typed so far. */
export type RiderDraft = { readonly name: string; readonly phoneTail: string; readonly platform: Platform | null }

export const EMPTY_DRAFT: RiderDraft = { name: '', phoneTail: '', platform: null }

export type DraftFaults = {
  readonly name?: 'nameMissing' | 'nameWrong'
  readonly phoneTail?: 'phoneTailWrong'
  readonly platform?: 'platformMissing'
}

export type Registration = { readonly name: string; readonly phoneTail: string; readonly platform: Platform }

/** What is wrong with a draft, field by field; judged by the same rules as the station's. */
export function faultsOf(draft: RiderDraft): DraftFaults {
  return {
    ...(draft.name.trim() === ''
      ? { name: 'nameMissing' as const }
      : !riderNameSchema.safeParse(draft.name).success && { name: 'nameWrong' as const }),
    ...(!phoneTailSchema.safeParse(phoneTailOf(draft)).success && { phoneTail: 'phoneTailWrong' as const }),
    ...(draft.platform === null && { platform: 'platformMissing' as const }),
  }
}

/** The draft as the station takes it; null while something is wrong with it. */
export function registrationOf(draft: RiderDraft): Registration | null {
  if (draft.platform === null || Object.keys(faultsOf(draft)).length > 0) return null
  return { name: draft.name.trim(), phoneTail: phoneTailOf(draft), platform: draft.platform }
}

/** A Chinese input method types full-width digits; they mean the same. */
const phoneTailOf = (draft: RiderDraft) => draft.phoneTail.normalize('NFKC').trim()
