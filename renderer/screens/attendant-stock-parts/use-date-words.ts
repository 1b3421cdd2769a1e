import { useTranslation } from 'react-i18next'
import type { DateGridProps } from '../../components/date-grid/date-grid.tsx'
import { useFormats } from '../../i18n/use-formats.ts'

/** How the parts of a date are called and written, for a `DateGrid`. */
export function useDateWords(): Pick<DateGridProps, 'partName' | 'valueName'> {
  const { t } = useTranslation('stock')
  const { monthName } = useFormats()
  return {
    partName: (part) => t(`date.${part}`),
    valueName: (part, value) =>
      part === 'year'
        ? t('date.ofYear', { n: value })
        : part === 'month'
          ? monthName(value)
          : t('date.ofDay', { n: value }),
  }
}
