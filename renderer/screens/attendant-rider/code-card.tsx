import { Ban, CircleCheck, Clock3, FileDown, Printer, QrCode } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rider, RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { groupCardNumber } from '../../../shared/rider-code/card-number.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import page from '../attendant-parts/page.module.css'
import { PrintedCard } from './printed-card.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import styles from './rider-page.module.css'
import type { Remark } from './rider-page.tsx'
import { SavePdfDialog } from './save-pdf-dialog.tsx'

type CodeCardProps = {
  readonly rider: Rider
  readonly code: RiderCode
  readonly onShow: () => void
  readonly onRemark: (remark: Remark) => void
}

/** One code of a rider: whether it is valid, its card number, and what can be done with it. */
export function CodeCard({ rider, code, onShow, onRemark }: CodeCardProps) {
  const { t } = useTranslation('attendant')
  const { businessDay, businessDate } = useFormats()
  const [asked, setAsked] = useState<'print' | 'pdf' | 'revoke' | null>(null)
  const close = () => setAsked(null)
  const Icon = icons[code.state]
  const card = groupCardNumber(code.cardNumber)
  return (
    <Card>
      <div className={styles['code']}>
        <bdi className={styles['cardNumber']}>{card}</bdi>
        <div>
          <span className={styles['state']} data-state={code.state}>
            <Icon aria-hidden />
            {t(`codeState.${code.state}`)}
          </span>
        </div>
        <p className={styles['dates']}>
          {t('rider.issued', { date: businessDay(code.issuedOn) })} ·{' '}
          {t('rider.until', { date: businessDate(code.expiresOn) })}
        </p>
      </div>
      {code.state === 'valid' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that repeats the card number
        <div className={page['buttons']} role="group" aria-label={t('rider.codeActions', { card })}>
          <Button icon={<QrCode aria-hidden />} onPress={onShow}>
            {t('rider.show')}
          </Button>
          <Button kind="secondary" icon={<Printer aria-hidden />} onPress={() => setAsked('print')}>
            {t('rider.print')}
          </Button>
          <Button kind="secondary" icon={<FileDown aria-hidden />} onPress={() => setAsked('pdf')}>
            {t('rider.savePdf')}
          </Button>
          <Button kind="danger" icon={<Ban aria-hidden />} onPress={() => setAsked('revoke')}>
            {t('rider.revoke')}
          </Button>
        </div>
      )}
      {asked === 'print' && <PrintedCard rider={rider} code={code} onPrinted={close} />}
      {asked === 'pdf' && <SavePdfDialog rider={rider} code={code} onClose={close} />}
      {asked === 'revoke' && <RevokeDialog code={code} onClose={close} onRemark={onRemark} />}
    </Card>
  )
}

const icons = { valid: CircleCheck, expired: Clock3, revoked: Ban } as const
