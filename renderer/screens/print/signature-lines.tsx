import { useTranslation } from 'react-i18next'
import styles from './station-sheet.module.css'

type SignatureName = 'handedOverBy' | 'takenOverBy' | 'countedBy' | 'checkedBy'

/** Lines to sign on, each with room for the time. */
export function SignatureLines({ names }: { readonly names: readonly SignatureName[] }) {
  const { t } = useTranslation('stock')
  return (
    <div className={styles['signatures']}>
      {names.map((name) => (
        <p key={name}>
          <span>{t(`sheet.${name}`)}</span>
          <i />
          <span>{t('sheet.time')}</span>
          <i className={styles['short']} />
        </p>
      ))}
    </div>
  )
}
