/** What went wrong in a dialog that scrolls is not to be looked for; a page keeps its place. */
export function scrollIntoSightInDialog(element: HTMLElement | null): void {
  if (dialogOf(element)) element?.scrollIntoView({ block: 'nearest' })
}

/** The same for a field with a fault; of several the first, which is mended first. */
export function scrollFirstFaultIntoSight(field: HTMLElement | null): void {
  if (field && dialogOf(field)?.querySelector('[data-invalid]') === field) field.scrollIntoView({ block: 'nearest' })
}

function dialogOf(element: HTMLElement | null): Element | null {
  return element?.closest('[role="dialog"], [role="alertdialog"]') ?? null
}
