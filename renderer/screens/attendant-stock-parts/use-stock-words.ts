import { useTranslation } from 'react-i18next'
import { nameIn } from '../../../shared/languages/name-in.ts'
import type { Names } from '../../../shared/languages/names.ts'
import type { Item, Unit } from '../../../shared/supplies/item.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useFormats } from '../../i18n/use-formats.ts'

/** How things on the shelf are named and counted in the language of the screen. */
export function useStockWords() {
  const { t } = useTranslation('stock')
  const { language } = useSpeech()
  const { number } = useFormats()
  const unitOf = (unit: Unit, pieces: number) => t(pieces === 1 ? `unit.one.${unit}` : `unit.many.${unit}`)
  return {
    nameOf: ({ names }: { readonly names: Names }) => nameIn(names, language),
    unitOf,
    /** `46 bottles` */
    piecesOf: (pieces: number, unit: Unit) => t('pieces', { n: number(pieces), unit: unitOf(unit, pieces) }),
    quotaOf: ({ quota, unit }: Pick<Item, 'quota' | 'unit'>) =>
      quota === null
        ? t('quota.none')
        : t(`quota.${quota.per}`, { n: number(quota.quantity), unit: unitOf(unit, quota.quantity) }),
  }
}
