import { type PageClock, pageClock } from '../page-clock.ts'
import { createFieldGuard } from './create-field-guard.ts'
import { createKeyKeeper } from './create-key-keeper.ts'
import { createPauseTimer } from './create-pause-timer.ts'
import { createWedgeReader, type StrokeReading } from './create-wedge-reader.ts'
import type { BurstEnd, HalfScanReason } from './judge-burst.ts'
import { type KnownCodes, ownCodes } from './known-codes.ts'
import { textFieldOf } from './take-field-snapshot.ts'
import { MAX_MEDIAN_GAP_MS, SILENCE_MS } from './wedge-limits.ts'

export type WedgeListening = {
  readonly target: Pick<Window, 'addEventListener' | 'removeEventListener'>
  readonly onScan: (text: string) => void
  readonly onHalfScan?: (reason: HalfScanReason) => void
  /** Codes recognised by their form as well; rider and pairing codes unless told otherwise. */
  readonly known?: KnownCodes
  readonly clock?: PageClock
}

/**
 * Listens for scanners that type like a keyboard, wherever the focus is: on every screen, in every dialog, with a text
 * field, a PIN pad or nothing focused. A scan leaves no trace in the field and presses no button; a person's typing
 * goes its way. Returns the function that ends it.
 *
 *     const stop = listenForWedgeScans({ target: window, onScan: (text) => source.offer({ text, via: 'wedge' }) })
 */
export function listenForWedgeScans(listening: WedgeListening): () => void {
  const { target, onScan, onHalfScan = () => {}, known = ownCodes, clock = pageClock } = listening
  const reader = createWedgeReader(known)
  const keeper = createKeyKeeper()
  const guard = createFieldGuard()
  const keptLongEnough = createPauseTimer(clock, MAX_MEDIAN_GAP_MS + 10, keeper.handOn)
  const silence = createPauseTimer(clock, SILENCE_MS + 5, () => reader.settle(clock.nowMs()).forEach(conclude))

  function conclude(end: BurstEnd): void {
    if (end.kind === 'typing') {
      keeper.handOn()
      // Should the rest of a code follow, its beginning has to be taken out as well.
      if (!end.mayGoOn) guard.forget()
      return
    }
    keeper.drop()
    guard.restore(end.firstStroke)
    guard.forget()
    if (end.kind === 'scan') onScan(end.text)
    else onHalfScan(end.reason)
  }

  function takeScannersKey(event: KeyboardEvent, reading: StrokeReading): void {
    stopKey(event)
    if (reading.ended.length > 0) return
    keeper.drop()
    guard.restore(reading.firstStroke ?? reading.stroke)
  }

  function takeUndecidedKey(event: KeyboardEvent, reading: StrokeReading): void {
    const field = textFieldOf(event.target)
    if (field) {
      if (reading.mayBeginScan) guard.remember(field, reading.stroke)
      if (event.isComposing || event.key === 'Process') guard.noteComposition()
      return
    }
    if (reading.mayBeginScan) keeper.handOn()
    if (!mayBeKept(event, keeper.isEmpty)) return
    stopKey(event)
    keeper.keep(event)
    keptLongEnough.restart()
  }

  function onKeyDown(event: Event): void {
    if (!isKeyEvent(event) || keeper.isHandedOn(event)) return
    const reading = reader.press(event)
    reading.ended.forEach(conclude)
    if (reading.from === 'person') {
      if (!event.repeat && !MODIFIERS.has(event.key)) keeper.handOn()
      return
    }
    if (reading.from === 'scanner') takeScannersKey(event, reading)
    else takeUndecidedKey(event, reading)
    silence.restart()
  }

  target.addEventListener('keydown', onKeyDown, true)
  return () => {
    target.removeEventListener('keydown', onKeyDown, true)
    keptLongEnough.stop()
    silence.stop()
    keeper.handOn()
  }
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'NumLock'])

/** Some browsers' autofill sends a keydown that is none. */
function isKeyEvent(event: Event): event is KeyboardEvent {
  return 'code' in event
}

function stopKey(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** A shortcut, or a space that presses the focused button, works only as the browser's own event. */
function mayBeKept(event: KeyboardEvent, isFirst: boolean): boolean {
  const isEditable = (event.target as Partial<HTMLElement> | null)?.isContentEditable === true
  return !isEditable && !event.ctrlKey && !event.altKey && !event.metaKey && !(isFirst && event.code === 'Space')
}
