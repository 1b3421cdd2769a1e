import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rider, RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { Banner, type BannerTone } from '../../components/banner.tsx'
import { Card } from '../../components/card.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { Facts } from '../attendant-parts/facts.tsx'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { CodeCard } from './code-card.tsx'
import { RiderActions } from './rider-actions.tsx'
import styles from './rider-page.module.css'
import { ShowCodeDialog } from './show-code-dialog.tsx'

export type Remark = { readonly tone: BannerTone; readonly text: string }

type RiderPageProps = { readonly rider: Rider; readonly isNew: boolean; readonly onBack: () => void }

/** Who a rider is, what can be done for them, and their codes. */
export function RiderPage({ rider, isNew, onBack }: RiderPageProps) {
  const { t } = useTranslation(['attendant', 'common'])
  const { date, time, number } = useFormats()
  const [remark, setRemark] = useState<Remark | null>(null)
  const [shown, setShown] = useState<RiderCode | null>(isNew ? (rider.codes[0] ?? null) : null)
  const { registeredAt, lastVisitAt } = rider
  return (
    <>
      <PageHeading title={<bdi>{rider.name}</bdi>} onBack={onBack} />
      {remark && <Banner tone={remark.tone}>{remark.text}</Banner>}
      <Card>
        <Facts
          facts={[
            { name: t('rider.platform'), value: t(`common:platform.${rider.platform}`) },
            { name: t('rider.visits'), value: number(rider.visits) },
            {
              name: t('rider.lastVisit'),
              value: lastVisitAt === null ? t('rider.never') : `${date(lastVisitAt)} ${time(lastVisitAt)}`,
            },
            { name: t('rider.registered'), value: date(registeredAt) },
          ]}
        />
        <RiderActions rider={rider} onRemark={setRemark} onIssued={setShown} />
      </Card>
      <h2 className={styles['subtitle']}>{t('rider.codes')}</h2>
      {rider.codes.length === 0 && <p>{t('rider.noCodes')}</p>}
      {rider.codes.map((code) => (
        <CodeCard key={code.codeId} rider={rider} code={code} onShow={() => setShown(code)} onRemark={setRemark} />
      ))}
      {shown && <ShowCodeDialog rider={rider} code={shown} onClose={() => setShown(null)} />}
    </>
  )
}
