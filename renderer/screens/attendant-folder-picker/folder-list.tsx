import { CornerLeftUp, Folder } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from './folder-picker.module.css'
import { FolderRow } from './folder-row.tsx'
import { canGoDeeper, type PickedPlace, type PickerStep, savingPlaceOf } from './picked-place.ts'

type FolderListProps = {
  readonly place: NonNullable<PickedPlace>
  readonly onStep: (step: PickerStep) => void
  /** Where a file is looked for, a folder without folders is not yet the end. */
  readonly isForSaving?: boolean
}

/** The folders of a place, the way up first. */
export function FolderList({ place, onStep, isForSaving = true }: FolderListProps) {
  const { t } = useTranslation('attendant')
  const folders = useStationQuery((station) => station.saving.folders(savingPlaceOf(place)), [])
  const trail = [t(`picker.${place.root.kind}`), place.root.label, ...place.folders].join(' / ')
  return (
    <>
      <p className={styles['trail']}>
        <bdi>{trail}</bdi>
      </p>
      <ul className={styles['rows']} aria-label={t('picker.folders', { place: trail })}>
        <FolderRow icon={<CornerLeftUp aria-hidden />} name={t('picker.up')} onPress={() => onStep({ kind: 'up' })} />
        {canGoDeeper(place) &&
          folders.value?.map((folder) => (
            <FolderRow
              key={folder}
              icon={<Folder aria-hidden />}
              name={<bdi>{folder}</bdi>}
              onPress={() => onStep({ kind: 'open-folder', folder })}
            />
          ))}
      </ul>
      <AnswerView answer={folders}>
        {(found) => (
          <>
            {found === null && <Banner tone="care">{t('picker.gone')}</Banner>}
            {isForSaving && found?.length === 0 && <p className={styles['hint']}>{t('picker.empty')}</p>}
          </>
        )}
      </AnswerView>
    </>
  )
}
