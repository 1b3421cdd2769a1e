import { Suspense, useEffect } from 'react'
import { useRarelyChanging } from '../../hooks/use-rarely-changing.ts'
import { lazyPart } from '../../late-parts/lazy-part.ts'
import { type EditableField, isEditableField } from './edit-field.ts'

const ScreenKeyboard = lazyPart(async () => (await import('./screen-keyboard.tsx')).ScreenKeyboard)

/**
 * Brings the screen keyboard when a text field is touched: a kiosk has no other, and that of the operating system
 * would be a way out of a locked-down screen. Whoever has a real keyboard may go on using it, its input methods too.
 */
export function KeyboardDock() {
  const [field, setField] = useRarelyChanging<EditableField | null>(null)
  const [isOpen, setIsOpen] = useRarelyChanging(false)
  useEffect(() => {
    let lastPointer = ''
    const onPointerDown = (event: PointerEvent) => {
      lastPointer = event.pointerType
      if (event.pointerType === 'touch' && isEditableField(event.target)) setIsOpen(true)
    }
    const onFocusIn = (event: FocusEvent) => {
      const target = isEditableField(event.target) ? event.target : null
      setField(target)
      if (target && lastPointer === 'touch') setIsOpen(true)
    }
    const onFocusOut = (event: FocusEvent) => !isEditableField(event.relatedTarget) && setField(null)
    window.addEventListener('pointerdown', onPointerDown, true)
    window.addEventListener('focusin', onFocusIn)
    window.addEventListener('focusout', onFocusOut)
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, true)
      window.removeEventListener('focusin', onFocusIn)
      window.removeEventListener('focusout', onFocusOut)
    }
  }, [setField, setIsOpen])
  if (!field) return null
  return (
    <Suspense fallback={null}>
      <ScreenKeyboard field={field} isOpen={isOpen} onToggle={setIsOpen} />
    </Suspense>
  )
}
