import { useTranslation } from 'react-i18next'
import { type Platform, platformSchema } from '../../../shared/riders/platform.ts'

/** All platforms under the names they have in the screen's language. */
export function usePlatformChoices(): readonly { readonly value: Platform; readonly label: string }[] {
  const { t } = useTranslation('common')
  return platformSchema.options.map((platform) => ({ value: platform, label: t(`platform.${platform}`) }))
}
