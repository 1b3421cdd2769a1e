import { Megaphone, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OfficeNotice } from '../../../shared/upstream/downlink.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { noticeTextIn } from '../../upstream/current-notices.ts'
import styles from './notice-line.module.css'

/** A notice of the street office, as large as its length allows. */
export function NoticeLine({ notice }: { readonly notice: OfficeNotice }) {
  const { t } = useTranslation('rider')
  const { language } = useSpeech()
  const text = noticeTextIn(notice, language)
  const Icon = notice.tone === 'care' ? TriangleAlert : Megaphone
  return (
    <aside className={styles['notice']} data-tone={notice.tone} aria-label={t('notice.label')}>
      <Icon aria-hidden />
      <div>
        <p className={styles['label']}>{t('notice.label')}</p>
        <p className={styles['text']} data-long={text.length > LONG || undefined} dir="auto">
          {text}
        </p>
      </div>
    </aside>
  )
}

/** Characters that are two lines of a portrait screen. */
const LONG = 60
