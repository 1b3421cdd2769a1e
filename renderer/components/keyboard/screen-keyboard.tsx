import { Keyboard as KeyboardIcon } from 'lucide-react'
import { type PointerEvent, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { CandidateRow } from './candidate-row.tsx'
import { deleteIn, type EditableField, typeInto } from './edit-field.ts'
import { EditingKeys } from './editing-keys.tsx'
import { DIGIT_ROWS, KEY_ROWS, type KeyBoardMode } from './key-rows.ts'
import styles from './screen-keyboard.module.css'
import { takeKeyboardRoom } from './take-keyboard-room.ts'
import { usePinyin } from './use-pinyin.ts'

type ScreenKeyboardProps = {
  readonly field: EditableField
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/**
 * A keyboard at the lower edge of the screen: pinyin, Latin, Uyghur and signs, or digits alone for a field of digits.
 * The focus never leaves the field.
 */
export function ScreenKeyboard({ field, isOpen, onToggle }: ScreenKeyboardProps) {
  const { t } = useTranslation('common')
  const { language } = useSpeech()
  const [letters, setLetters] = useState<KeyBoardMode>(() => FIRST_MODE[language])
  const mode = field.inputMode === 'numeric' ? 'digits' : letters
  const keys = mode === 'digits' ? 'digits' : 'letters'
  const [isUpper, setIsUpper] = useState(false)
  const pinyin = usePinyin(field, isOpen && mode === 'pinyin')

  useEffect(() => {
    if (!isOpen) return
    const giveBackRoom = takeKeyboardRoom(keys)
    field.scrollIntoView({ block: 'center' })
    return giveBackRoom
  }, [isOpen, field, keys])

  const choose = (character: string) => {
    typeInto(field, character)
    pinyin.clear()
  }
  const press = (key: string) => {
    if (mode === 'pinyin' && /[a-z]/.test(key)) pinyin.type(key)
    else typeInto(field, mode === 'latin' && isUpper ? key.toUpperCase() : key)
  }
  const space = () => {
    const [first] = pinyin.candidates
    if (mode === 'pinyin' && first !== undefined) choose(first)
    else typeInto(field, ' ')
  }

  return createPortal(
    <div className={styles['dock']} data-react-aria-top-layer="true" onPointerDown={keepFocus}>
      {isOpen ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be part of a form, and this is part of none
        <div className={styles['keyboard']} role="group" aria-label={t('actions.showKeyboard')}>
          {mode === 'pinyin' && <CandidateRow pinyin={pinyin} onChoose={choose} />}
          {(mode === 'digits' ? DIGIT_ROWS : KEY_ROWS[mode]).map((row) => (
            // From left to right in every language, as on the keyboards they were learnt on.
            <div key={row.join('')} className={styles['row']} dir="ltr">
              {row.map((key) => (
                <button key={key} type="button" tabIndex={-1} onClick={() => press(key)}>
                  {mode === 'latin' && isUpper ? key.toUpperCase() : key}
                </button>
              ))}
            </div>
          ))}
          <EditingKeys
            mode={mode}
            isUpper={isUpper}
            onMode={(next) => {
              pinyin.clear()
              setLetters(next)
            }}
            onUpper={() => setIsUpper(!isUpper)}
            onSpace={space}
            onDelete={() => !pinyin.takeBack() && deleteIn(field)}
            onClose={() => onToggle(false)}
          />
        </div>
      ) : (
        <button type="button" className={styles['opener']} tabIndex={-1} onClick={() => onToggle(true)}>
          <KeyboardIcon aria-hidden />
          {t('actions.showKeyboard')}
        </button>
      )}
    </div>,
    document.body,
  )
}

const FIRST_MODE = { 'zh-CN': 'pinyin', en: 'latin', ug: 'uyghur' } as const

/** A key that took the focus would leave the field, and with it the place to write to. */
function keepFocus(event: PointerEvent): void {
  event.preventDefault()
}
