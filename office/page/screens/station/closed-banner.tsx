import { Banner } from '../../../../renderer/components/banner.tsx'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Since when a station is closed, and that its numbers stay; nothing for one that is open. */
export function ClosedBanner({ station: { closedDate } }: { readonly station: DescribedStation }) {
  const say = useWords()
  const formats = useFormats()
  if (closedDate === null) return null
  return <Banner tone="plain">{say('closing.since', { at: formats.dayWithYear(closedDate) })}</Banner>
}
