import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../../shared/saving/saving-place.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import styles from './folder-picker.module.css'

type SaveOutcomeProps = {
  readonly saved: SavedFile
  readonly onClose: () => void
  readonly onStartOver: () => void
}

/** That a file was saved and where, or why not and what to do. */
export function SaveOutcome({ saved, onClose, onStartOver }: SaveOutcomeProps) {
  const { t } = useTranslation('attendant')
  const isSaved = saved.outcome === 'saved'
  return (
    <Dialog
      title={t(isSaved ? 'picker.savedTitle' : 'picker.notSavedTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {!isSaved && (
            <Button kind="secondary" onPress={onStartOver}>
              {t('picker.otherPlace')}
            </Button>
          )}
          <Button onPress={onClose}>{t('picker.done')}</Button>
        </>
      }
    >
      {isSaved ? (
        <Banner tone="done">
          {t('picker.saved', { fileName: saved.fileName })}
          <bdi className={styles['path']}>{t('picker.savedAt', { fullPath: saved.fullPath })}</bdi>
          <span className={styles['path']}>{t('picker.pullOut')}</span>
        </Banner>
      ) : (
        <Banner tone="alarm">{t(`picker.${saved.reason}`)}</Banner>
      )}
    </Dialog>
  )
}
