import type { SelfServeItem } from '../../../shared/contract/groups/supply-calls.ts'

/** How it stands with an item for a rider: it `can` be taken, the rider has had all (`full`), or it is `gone`. */
export type SelfServeState = 'can' | 'full' | 'gone'

export function selfServeStateOf({ isAvailable, allowance }: SelfServeItem): SelfServeState {
  if (allowance?.left === 0) return 'full'
  return isAvailable ? 'can' : 'gone'
}
