import { Banner } from '../../../renderer/components/banner.tsx'
import type { Refusal } from '../api/refusal.ts'
import { type SpecialWords, useRefusalWords } from './use-refusal-words.ts'

/** Why the office did not do it, where one asked for it. */
export function RefusalBanner({ refusal, special }: { refusal: Refusal | null; special?: SpecialWords | undefined }) {
  const words = useRefusalWords()
  return refusal && <Banner tone="alarm">{words(refusal, special)}</Banner>
}
