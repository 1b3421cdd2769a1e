import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { measureFoot } from '../../components/measure-foot.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import styles from '../attendant-settings/settings-form.module.css'

type FormBarProps = {
  readonly hasFaults: boolean
  readonly refusal: RefusalCode | null
  readonly isBusy: boolean
  readonly onCancel: () => void
  /** What the station said to the last attempt. */
  readonly children: ReactNode
  readonly extra?: ReactNode
}

/** The end of a long form, always in sight: what is wrong, and the way to save or leave it. */
export function FormBar({ hasFaults, refusal, isBusy, onCancel, children, extra }: FormBarProps) {
  const { t } = useTranslation(['stock', 'attendant'])
  return (
    <footer ref={measureFoot} className={styles['bar']}>
      {hasFaults && <Banner tone="alarm">{t('attendant:settings.cannotSave')}</Banner>}
      {children}
      <CallFault code={refusal} />
      <div className={styles['buttons']}>
        {extra}
        <Button kind="secondary" onPress={onCancel}>
          {t('attendant:place.cancel')}
        </Button>
        <Button type="submit" isBusy={isBusy}>
          {t('itemForm.save')}
        </Button>
      </div>
    </footer>
  )
}
