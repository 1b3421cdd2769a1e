import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright'
import { devToolsOf } from './dev-tools-of.ts'

/** US layout, as scanners come: each sign with its key and whether Shift is held. */
const PUNCTUATION: Readonly<Record<string, readonly [code: string, shift: boolean]>> = {
  ' ': ['Space', false],
  '-': ['Minus', false],
  _: ['Minus', true],
  '=': ['Equal', false],
  '+': ['Equal', true],
  '.': ['Period', false],
  '>': ['Period', true],
  ',': ['Comma', false],
  '<': ['Comma', true],
  '/': ['Slash', false],
  '?': ['Slash', true],
  ';': ['Semicolon', false],
  ':': ['Semicolon', true],
  "'": ['Quote', false],
  '"': ['Quote', true],
  '[': ['BracketLeft', false],
  ']': ['BracketRight', false],
  '!': ['Digit1', true],
  '@': ['Digit2', true],
  '#': ['Digit3', true],
  $: ['Digit4', true],
  '%': ['Digit5', true],
  '&': ['Digit7', true],
  '*': ['Digit8', true],
  '(': ['Digit9', true],
  ')': ['Digit0', true],
}

const SHIFT = 8

/** Between two events of the keyboard; a key is two, with Shift four. */
const KEY_EVENT_SECONDS = 0.002

export type ScannerTyping = {
  /** Enter at the end, as most scanners send it. */
  readonly enter?: boolean
  /** A key (`KeyJ`) that somebody holds down all the while: it repeats between the scanner's own. */
  readonly heldKey?: string
  /** The pace of its keys; all at once unless said otherwise. */
  readonly everyMs?: number
  /** Its keys bear the time at which they reach the browser; else the scanner's own pace, however slow the machine is. */
  readonly isTimed?: boolean
}

/**
 * Types a text as a keyboard-wedge scanner does: by physical keys through the browser, faster than any hand. The keys go
 * to whatever has the focus.
 */
export async function typeLikeAScanner(page: Page, text: string, typing: ScannerTyping = {}): Promise<void> {
  const { enter = true, heldKey, everyMs = 0, isTimed = false } = typing
  const devTools = await devToolsOf(page)
  const sent: Promise<unknown>[] = []
  // Not awaited one by one: they arrive in order, and without the gaps that asking back would make.
  // Each with its time: at a scanner's pace, however busy the machine is that the test runs on.
  let timestamp = Date.now() / 1000
  const send = (event: object) => {
    timestamp += KEY_EVENT_SECONDS
    sent.push(devTools.send('Input.dispatchKeyEvent', (isTimed ? event : { ...event, timestamp }) as never))
  }
  for (const sign of text) {
    if (everyMs > 0) await pause(everyMs)
    const [code, shift] = keyOf(sign)
    const key = {
      code,
      key: sign,
      windowsVirtualKeyCode: sign.toUpperCase().charCodeAt(0),
      modifiers: shift ? SHIFT : 0,
    }
    if (shift)
      send({ type: 'rawKeyDown', code: 'ShiftLeft', key: 'Shift', windowsVirtualKeyCode: 16, modifiers: SHIFT })
    send({ ...key, type: 'keyDown', text: sign, unmodifiedText: sign })
    send({ ...key, type: 'keyUp' })
    if (shift) send({ type: 'keyUp', code: 'ShiftLeft', key: 'Shift', windowsVirtualKeyCode: 16 })
    if (heldKey !== undefined) send({ ...letterKey(heldKey), type: 'keyDown', autoRepeat: true })
  }
  if (enter) {
    if (everyMs > 0) await pause(everyMs)
    const key = { code: 'Enter', key: 'Enter', windowsVirtualKeyCode: 13 }
    send({ ...key, type: 'keyDown', text: '\r', unmodifiedText: '\r' })
    send({ ...key, type: 'keyUp' })
  }
  await Promise.all(sent)
}

/**
 * Hands the page the keys of a scan in one go, for what is not about the scanner's keys: it does not matter to anything
 * above them, and takes a twentieth of what a browser takes for some three hundred keys, one by one. Nothing is typed
 * into a field that has the focus. All bear one time: a machine that stalls between two of them is not the scanner.
 */
export async function scanInOneGo(page: Page, text: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      const target = document.activeElement ?? document.body
      const { timeStamp } = new Event('scan')
      const press = (type: string, key: object) => {
        const event = new KeyboardEvent(type, { ...key, bubbles: true, composed: true, cancelable: true })
        target.dispatchEvent(Object.defineProperty(event, 'timeStamp', { value: timeStamp }))
      }
      for (const { shiftKey, ...key } of keys) {
        const shift = { code: 'ShiftLeft', key: 'Shift' }
        if (shiftKey) press('keydown', { ...shift, shiftKey })
        press('keydown', { ...key, shiftKey })
        press('keyup', { ...key, shiftKey })
        if (shiftKey) press('keyup', shift)
      }
    },
    [...[...text].map(strokeOf), { code: 'Enter', key: 'Enter', shiftKey: false }],
  )
}

function strokeOf(sign: string): { code: string; key: string; shiftKey: boolean } {
  const [code, shiftKey] = keyOf(sign)
  return { code, key: sign, shiftKey }
}

function letterKey(code: string): object {
  const letter = code.slice(-1)
  return { code, key: letter.toLowerCase(), text: letter.toLowerCase(), windowsVirtualKeyCode: letter.charCodeAt(0) }
}

function keyOf(sign: string): readonly [code: string, shift: boolean] {
  if (/[a-z]/.test(sign)) return [`Key${sign.toUpperCase()}`, false]
  if (/[A-Z]/.test(sign)) return [`Key${sign}`, true]
  if (/\d/.test(sign)) return [`Digit${sign}`, false]
  const key = PUNCTUATION[sign]
  if (!key) throw new Error(`A scanner cannot type ${JSON.stringify(sign)}.`)
  return key
}
