import { useTranslation } from 'react-i18next'
import { NUMBER_BOUNDS, SCHEME_LENGTH_BOUNDS } from './number-bounds.ts'
import type { SettingsFault } from './settings-faults.ts'

/** A fault in words, with the bounds of the field where it has any. */
export function useFaultWords(): (path: string, fault: SettingsFault | undefined) => string | undefined {
  const { t } = useTranslation('attendant')
  return (path, fault) => {
    if (fault === undefined) return undefined
    if (fault !== 'out-of-range') return t(`settings.error.${fault}`)
    const bounds = isNumberSetting(path) ? NUMBER_BOUNDS[path] : SCHEME_LENGTH_BOUNDS
    return t('settings.error.out-of-range', { min: bounds.min, max: bounds.max })
  }
}

const isNumberSetting = (path: string): path is keyof typeof NUMBER_BOUNDS => Object.hasOwn(NUMBER_BOUNDS, path)
