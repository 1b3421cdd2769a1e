/**
 * A fault in a line that names no one: its kind, its message with quoted and non-Latin text and digits taken out (they
 * may be a rider's), and the part it happened in.
 */
export function summariseFault(fault: unknown, componentStack: string): string {
  const kind = fault instanceof Error ? fault.name : typeof fault
  const message = fault instanceof Error ? fault.message : ''
  const part = /at (\w+)/.exec(componentStack)?.[1] ?? 'unknown part'
  const plain = message
    .replace(/(["'`“「]).*?(["'`”」])/gu, '…')
    .replace(/[^\x20-\x7e…]+/gu, '…')
    .replace(/\d+/g, '#')
  return `${kind} in ${part}: ${plain}`.slice(0, MAX_LENGTH)
}

const MAX_LENGTH = 500
