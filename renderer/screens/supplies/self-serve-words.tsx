import { HandHelping, ScanLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { ScannedByCamera } from '../../scanner/camera/scanned-by-camera.tsx'
import type { SelfServeShelf } from '../../self-serve/self-serve-provider.tsx'
import { LoanReminders } from '../check-in/loan-reminders.tsx'
import styles from './self-serve-words.module.css'
import type { Taking } from './use-taking.ts'

type SelfServeWordsProps = Pick<Taking, 'taken' | 'trouble'> & { readonly shelf: SelfServeShelf }

/** To whom the shelf is open, and to nobody before a code is scanned; what was taken, and what is still to come back. */
export function SelfServeWords({ shelf: { rider, items, loans }, taken, trouble }: SelfServeWordsProps) {
  const { t } = useTranslation(['rider', 'common'])
  const { number } = useFormats()
  const nameIn = useNameIn()
  const what = items.flatMap(({ itemId, names }) => {
    const pieces = taken.filter((one) => one.itemId === itemId).length
    return pieces > 0 ? [t('supplies.pieces', { item: nameIn(names), n: number(pieces) })] : []
  })
  return (
    <header className={styles['words']}>
      {rider ? (
        <HandHelping aria-hidden />
      ) : (
        <ScannedByCamera size="small" label={t('home.cameraView')}>
          <ScanLine aria-hidden />
        </ScannedByCamera>
      )}
      <h1 className={styles['title']}>
        {rider ? <bdi>{rider.maskedName ?? t('verdict.riderNoName')}</bdi> : t('supplies.scanFirst')}
      </h1>
      <p className={styles['hint']}>{rider ? t('supplies.hint') : t('supplies.scanFirstHint')}</p>
      <p className={styles['taken']} role="status">
        {what.length > 0 && t('supplies.takenSoFar', { what: what.join(t('supplies.and')) })}
      </p>
      {trouble && (
        <p className={styles['trouble']} role="alert">
          {trouble === 'too-late' || trouble === 'not-now' ? t(`supplies.${trouble}`) : t(`common:refusal.${trouble}`)}
        </p>
      )}
      <LoanReminders loans={loans} />
    </header>
  )
}
