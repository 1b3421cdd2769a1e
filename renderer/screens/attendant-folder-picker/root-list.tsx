import { FileText, FolderDown, HardDrive, type LucideIcon, Monitor, Usb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SavingRoot } from '../../../shared/saving/saving-place.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from './folder-picker.module.css'
import { FolderRow } from './folder-row.tsx'
import { sortRoots } from './picked-place.ts'

/** The places that can be saved to now. A USB stick plugged in meanwhile is found by looking again. */
export function RootList({ onOpen }: { readonly onOpen: (root: SavingRoot) => void }) {
  const { t } = useTranslation('attendant')
  const roots = useStationQuery((station) => station.saving.roots(), [])
  return (
    <AnswerView answer={roots}>
      {(found) => (
        <>
          {found.length === 0 && <EmptyState icon={<Usb aria-hidden />} title={t('picker.noRoots')} />}
          <ul className={styles['rows']} aria-label={t('picker.places')}>
            {sortRoots(found).map((root) => {
              const Icon = icons[root.kind]
              return (
                <FolderRow
                  key={root.rootId}
                  icon={<Icon aria-hidden />}
                  name={t(`picker.${root.kind}`)}
                  hint={root.label}
                  onPress={() => onOpen(root)}
                />
              )
            })}
          </ul>
          <div>
            <Button kind="secondary" icon={<Usb aria-hidden />} onPress={roots.askAgain}>
              {t('picker.again')}
            </Button>
          </div>
        </>
      )}
    </AnswerView>
  )
}

const icons: Readonly<Record<SavingRoot['kind'], LucideIcon>> = {
  usb: Usb,
  documents: FileText,
  downloads: FolderDown,
  desktop: Monitor,
  station: HardDrive,
}
