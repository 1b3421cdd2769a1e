import { useTranslation } from 'react-i18next'
import { refusalReasonSchema } from '../../../shared/check-ins/verdict.ts'
import { platformSchema } from '../../../shared/riders/platform.ts'

/** Platforms and reasons of refusal by name. One that this version does not know keeps its key: a number is never hidden. */
export function usePartNames(): (kind: 'platform' | 'reason', part: string) => string {
  const { t } = useTranslation(['attendant', 'common'])
  return (kind, part) => {
    if (kind === 'platform') {
      const platform = platformSchema.safeParse(part)
      return platform.success ? t(`common:platform.${platform.data}`) : part
    }
    const reason = refusalReasonSchema.safeParse(part)
    return reason.success ? t(`reason.${reason.data}`) : part
  }
}
