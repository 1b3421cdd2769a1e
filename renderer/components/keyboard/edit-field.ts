export type EditableField = HTMLInputElement | HTMLTextAreaElement

/** Kinds of input that words or digits are typed into. */
export function isEditableField(target: unknown): target is EditableField {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly && !target.disabled
  if (!(target instanceof HTMLInputElement)) return false
  return ['text', 'search', 'password', ''].includes(target.type) && !target.readOnly && !target.disabled
}

/** Writes at the cursor as a real key would: React and the field's length limit both notice. */
export function typeInto(field: EditableField, text: string): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  replace(field, start, end, text)
}

/** Takes away what is selected, or the one character before the cursor. */
export function deleteIn(field: EditableField): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  if (start !== end) {
    replace(field, start, end, '')
    return
  }
  const [...before] = field.value.slice(0, start)
  const last = before.at(-1)
  if (last !== undefined) replace(field, start - last.length, start, '')
}

function replace(field: EditableField, start: number, end: number, text: string): void {
  const value = field.value.slice(0, start) + text + field.value.slice(end)
  if (field.maxLength >= 0 && value.length > field.maxLength) return
  // React watches the field's own setter: only the prototype's tells it that a person typed.
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.setSelectionRange(start + text.length, start + text.length)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
