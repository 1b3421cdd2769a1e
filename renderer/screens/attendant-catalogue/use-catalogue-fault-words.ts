import { useTranslation } from 'react-i18next'
import { MAX_QUANTITY } from '../../../shared/supplies/item.ts'
import type { CatalogueFault } from './catalogue-faults.ts'

/** A fault in words, with the bounds of the field where it has any. */
export function useCatalogueFaultWords(): (path: string, fault: CatalogueFault | undefined) => string | undefined {
  const { t } = useTranslation('stock')
  return (path, fault) => {
    if (fault === undefined) return undefined
    if (fault !== 'out-of-range') return t(`itemForm.error.${fault}`)
    const [min, max] = BOUNDS[path] ?? PART_BOUNDS
    return t('itemForm.error.out-of-range', { min, max })
  }
}

const BOUNDS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  minimum: [0, MAX_QUANTITY],
  'quota.quantity': [1, 999],
  'loan.days': [1, 365],
  'loan.atMostOut': [1, 20],
}

/** How many of one item a kit may hold. */
const PART_BOUNDS = [1, 99] as const
