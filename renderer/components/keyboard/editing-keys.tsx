import { ArrowBigUp, ChevronDown, Delete, Space } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type KeyBoardMode, MODE_NAMES, MODES } from './key-rows.ts'
import styles from './screen-keyboard.module.css'

type EditingKeysProps = {
  readonly mode: KeyBoardMode | 'digits'
  readonly isUpper: boolean
  readonly onMode: (mode: KeyBoardMode) => void
  readonly onUpper: () => void
  readonly onSpace: () => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** The lowest row: which letters, capitals, space, delete, put away; of these the last two for digits. */
export function EditingKeys(props: EditingKeysProps) {
  const { t } = useTranslation('common')
  const { mode } = props
  return (
    <div className={styles['row']} dir="ltr">
      {(mode === 'digits' ? [] : MODES).map((each) => (
        <button
          key={each}
          type="button"
          tabIndex={-1}
          data-quiet
          aria-pressed={each === mode}
          onClick={() => props.onMode(each)}
        >
          {MODE_NAMES[each]}
        </button>
      ))}
      {mode === 'latin' && (
        <button
          type="button"
          tabIndex={-1}
          data-quiet
          aria-pressed={props.isUpper}
          aria-label={t('keyboard.capitals')}
          onClick={props.onUpper}
        >
          <ArrowBigUp aria-hidden />
        </button>
      )}
      {mode !== 'digits' && (
        <button type="button" tabIndex={-1} data-wide aria-label={t('keyboard.space')} onClick={props.onSpace}>
          <Space aria-hidden />
        </button>
      )}
      <button type="button" tabIndex={-1} data-quiet aria-label={t('keyboard.delete')} onClick={props.onDelete}>
        <Delete aria-hidden />
      </button>
      <button type="button" tabIndex={-1} data-quiet aria-label={t('keyboard.putAway')} onClick={props.onClose}>
        <ChevronDown aria-hidden />
      </button>
    </div>
  )
}
