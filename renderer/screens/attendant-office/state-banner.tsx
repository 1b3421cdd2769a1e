import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../../shared/contract/groups/sync-calls.ts'
import { Banner, type BannerTone } from '../../components/banner.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { type OfficeState, officeStateOf } from './office-state.ts'
import { ProblemWords } from './problem-words.tsx'

/** Whether the office has everything, and if not, why not and whose turn it is. */
export function StateBanner({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('attendant')
  const { businessDate, number } = useFormats()
  const { pendingSheets, oldestPending, problem } = status
  const state = officeStateOf(status)
  return (
    <Banner tone={tones[state]}>
      {t(`office.state.${state}`, {
        n: number(pendingSheets),
        date: oldestPending ? businessDate(oldestPending) : '',
      })}
      {problem && <ProblemWords problem={problem} />}
    </Banner>
  )
}

const tones: Readonly<Record<OfficeState, BannerTone>> = {
  'all-there': 'done',
  'others-there': 'care',
  sending: 'plain',
  soon: 'plain',
  pending: 'care',
  'out-of-touch': 'plain',
}
