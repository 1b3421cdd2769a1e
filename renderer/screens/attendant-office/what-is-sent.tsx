import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import page from '../attendant-parts/page.module.css'

/** What leaves the station for its office, and what never does: for whoever is asked. */
export function WhatIsSent() {
  const { t } = useTranslation('attendant')
  return (
    <Card title={t('office.sent.title')}>
      <p className={page['hint']}>{t('office.sent.what')}</p>
      <p className={page['hint']}>{t('office.sent.never')}</p>
    </Card>
  )
}
