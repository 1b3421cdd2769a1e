/** What was in a text field before a scanner typed into it. */
export type FieldSnapshot = {
  readonly field: TextField
  /** Puts text and selection back and tells whoever listens to the field, React included. */
  restore(): void
}

export type TextField = HTMLInputElement | HTMLTextAreaElement

/** The text field that a key event would type into, or null. */
export function textFieldOf(target: EventTarget | null): TextField | null {
  const element = target as Partial<HTMLInputElement> | null
  if (!element?.tagName || element.readOnly || element.disabled) return null
  if (element.tagName === 'TEXTAREA') return element as HTMLTextAreaElement
  const isTyped = element.tagName === 'INPUT' && !UNTYPED_INPUTS.has(element.type ?? 'text')
  return isTyped ? (element as HTMLInputElement) : null
}

/** Remembers a field as it is now, for the case that what follows is a scan. */
export function takeFieldSnapshot(field: TextField): FieldSnapshot {
  const { value } = field
  const selection = selectionOf(field)
  return {
    field,
    restore() {
      if (field.value === value) return
      // The prototype's setter: React watches the one on the element and would take the change for its own.
      const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
      if (setter) setter.call(field, value)
      else field.value = value
      if (selection) field.setSelectionRange(selection.start, selection.end)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
  }
}

const UNTYPED_INPUTS: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** Null for fields that have none to tell, such as those of type email or number. */
function selectionOf(field: TextField): { start: number; end: number } | null {
  const { selectionStart: start, selectionEnd: end } = field
  return start === null || end === null ? null : { start, end }
}
