import {
  type ItemDetails,
  itemDetailsSchema,
  type KitDetails,
  kitDetailsSchema,
} from '../../../shared/supplies/item.ts'

/** A fault by the name of its text under `itemForm.error`. */
export type CatalogueFault =
  | 'no-name'
  | 'too-long'
  | 'invisible-characters'
  | 'not-a-barcode'
  | 'out-of-range'
  | 'no-parts'
  | 'wrong'

/** What is wrong, by the path of the field: `names`, `barcode`, `loan.days`, `parts.0.quantity`. */
export type CatalogueFaults = ReadonlyMap<string, CatalogueFault>

/** Judges an item by the station's own schema, and names each fault so that the field can explain it. */
export function itemFaultsOf(details: ItemDetails): CatalogueFaults {
  return faultsOf(itemDetailsSchema.safeParse(details).error?.issues ?? [])
}

export function kitFaultsOf(details: KitDetails): CatalogueFaults {
  return faultsOf(kitDetailsSchema.safeParse(details).error?.issues ?? [])
}

type Issue = {
  readonly code: string
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly origin?: string
}

function faultsOf(issues: readonly Issue[]): CatalogueFaults {
  const faults = new Map<string, CatalogueFault>()
  for (const issue of issues) {
    const path = issue.path.join('.')
    if (!faults.has(path)) faults.set(path, faultOf(issue))
  }
  return faults
}

function faultOf({ code, message, origin }: Issue): CatalogueFault {
  if (code === 'custom') return customFaults[message] ?? 'wrong'
  if (origin === 'array') return 'no-parts'
  if (code === 'too_big' && origin === 'string') return 'too-long'
  return code === 'too_small' || code === 'too_big' || code === 'invalid_type' ? 'out-of-range' : 'wrong'
}

const customFaults: Readonly<Record<string, CatalogueFault>> = {
  'no-name': 'no-name',
  'not-a-barcode': 'not-a-barcode',
  'invisible-characters': 'invisible-characters',
  'too-long': 'too-long',
}
