import { listenForWedgeScans } from '../../../../../renderer/scanner/wedge/listen-for-wedge-scans.ts'
import { aPageClock } from '../a-page-clock.ts'
import type { Press } from './a-scanner.ts'

/** The part of a keyboard event that page code looks at, for a machine without a page. */
export class PageKey extends Event {
  readonly code: string
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly location = 0

  constructor(type: string, init: Partial<Press> & EventInit) {
    super(type, { bubbles: true, cancelable: true })
    this.code = init.code ?? ''
    this.key = init.key ?? ''
    this.shiftKey = init.shiftKey ?? false
    this.ctrlKey = init.ctrlKey ?? false
    this.altKey = init.altKey ?? false
    this.metaKey = init.metaKey ?? false
    this.repeat = init.repeat ?? false
    this.isComposing = init.isComposing ?? false
    if (init.timeStamp !== undefined) Object.defineProperty(this, 'timeStamp', { value: init.timeStamp })
  }
}

/** A text field that types what reaches it, as a browser would; React's way of watching `value` included. */
export class PageField extends EventTarget {
  readonly tagName = 'INPUT'
  readonly type: string
  readonly readOnly = false
  readonly disabled = false
  readonly isConnected = true
  selectionStart = 0
  selectionEnd = 0
  isBlurred = false
  #text = ''

  constructor(type = 'text') {
    super()
    this.type = type
  }
  get value() {
    return this.#text
  }
  set value(text: string) {
    this.#text = text
    this.selectionStart = this.selectionEnd = text.length
  }
  setSelectionRange(start: number, end: number) {
    this.selectionStart = start
    this.selectionEnd = end
  }
  blur() {
    this.isBlurred = true
  }
  focus() {
    this.isBlurred = false
  }
}

/**
 * A window with one thing focused. `press` plays keys at their times: what is listened for in the capture phase first,
 * then the focused thing, then the browser's own doing (a field types, a button is pressed by Enter).
 */
export function aPage({ field }: { field?: PageField } = {}) {
  const clock = aPageClock()
  const captures = new Set<EventListener>()
  const scans: string[] = []
  const halfScans: string[] = []
  const seenByFocus: string[] = []
  let buttonPresses = 0

  const focused = field ?? new EventTarget()
  focused.addEventListener('keydown', (event) => {
    const { key, code } = event as PageKey
    if (!event.isTrusted || code) seenByFocus.push(key)
  })

  const stop = listenForWedgeScans({
    target: {
      addEventListener: (_type: string, listener: unknown) => captures.add(listener as EventListener),
      removeEventListener: (_type: string, listener: unknown) => captures.delete(listener as EventListener),
    } as unknown as Window,
    onScan: (text) => scans.push(text),
    onHalfScan: (reason) => halfScans.push(reason),
    clock,
  })

  function press(...presses: readonly Press[]) {
    for (const one of presses) {
      clock.advanceTo(one.timeStamp)
      const event = new PageKey('keydown', one)
      let isStopped = false
      Object.defineProperty(event, 'stopImmediatePropagation', { value: () => (isStopped = true) })
      Object.defineProperty(event, 'target', { value: focused, configurable: true })
      for (const capture of captures) capture(event)
      if (isStopped) continue
      if (one.key.length > 1 && one.key !== 'Process' && one.key !== 'Enter') continue
      seenByFocus.push(one.key)
      if (event.defaultPrevented) continue
      if (one.key === 'Enter') buttonPresses += 1
      else if (field) field.value += one.key === 'Process' ? '拼' : one.key
    }
  }

  return { clock, press, scans, halfScans, seenByFocus, stop, listeners: captures, buttonPresses: () => buttonPresses }
}
