import { useTranslation } from 'react-i18next'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { maskName } from '../../../shared/riders/masked-name.ts'
import { Banner } from '../../components/banner.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

type PutBackRemarkProps = { readonly riderRef: RiderRef; readonly pieces: number }

/** What another rider was to have and did not get, with a name that the rider who stands here now may read. */
export function PutBackRemark({ riderRef, pieces }: PutBackRemarkProps) {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  const answer = useStationQuery((station) => station.riders.show({ riderRef }), ['riders'], [riderRef])
  if (answer.state === 'asking') return null
  const name = answer.value?.outcome === 'found' ? isolated(maskName(answer.value.rider.name)) : t('rider.unnamed')
  return <Banner tone="plain">{t('remark.put-back', { name, n: number(pieces) })}</Banner>
}
