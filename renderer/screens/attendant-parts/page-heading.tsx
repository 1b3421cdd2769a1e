import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import styles from './page-heading.module.css'

type PageHeadingProps = {
  readonly title: ReactNode
  readonly onBack?: () => void
  /** What can be done on the whole page. */
  readonly children?: ReactNode
}

/** The title of a page, the way back from it, and what can be done there. */
export function PageHeading({ title, onBack, children }: PageHeadingProps) {
  const { t } = useTranslation('attendant')
  return (
    <div className={styles['heading']}>
      {onBack && (
        <Button kind="secondary" icon={<ArrowLeft aria-hidden className={styles['arrow']} />} onPress={onBack}>
          {t('place.back')}
        </Button>
      )}
      <h1>{title}</h1>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </div>
  )
}
