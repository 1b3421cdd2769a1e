import { FileKey } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SavingPlace } from '../../../shared/saving/saving-place.ts'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { FolderRow } from '../attendant-folder-picker/folder-row.tsx'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from './office-screen.module.css'

type CertificateFileListProps = { readonly place: SavingPlace; readonly onChoose: (fileName: string) => void }

/** The files in a folder that may hold certificates. */
export function CertificateFileList({ place, onChoose }: CertificateFileListProps) {
  const { t } = useTranslation('attendant')
  const files = useStationQuery((station) => station.certificates.files({ place }), [])
  return (
    <AnswerView answer={files}>
      {(found) =>
        found?.length === 0 ? (
          <Banner tone="plain">{t('office.certificates.noFiles')}</Banner>
        ) : (
          <ul className={styles['files']} aria-label={t('office.certificates.files')}>
            {found?.map((fileName) => (
              <FolderRow
                key={fileName}
                icon={<FileKey aria-hidden />}
                name={<bdi>{fileName}</bdi>}
                onPress={() => onChoose(fileName)}
              />
            ))}
          </ul>
        )
      }
    </AnswerView>
  )
}
