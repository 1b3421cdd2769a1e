import { expect, test } from 'vitest'
import { isKeptFromRiders } from '../../../../electron/main/kept-keys.ts'

/** `Ctrl+Shift+KeyI` as Electron tells of it. */
const pressed = (combination: string) => {
  const parts = combination.split('+')
  const has = (name: string) => parts.slice(0, -1).includes(name)
  return { type: 'keyDown', code: parts.at(-1) ?? '', control: has('Ctrl'), alt: has('Alt'), meta: has('Meta') }
}

test.each([
  'F11',
  'F5',
  'F12',
  'Alt+F4',
  'Alt+Tab',
  'Alt+Space',
  'Alt+ArrowLeft',
  'Alt+Home',
  'Ctrl+KeyW',
  'Ctrl+KeyR',
  'Ctrl+KeyQ',
  'Ctrl+KeyN',
  'Ctrl+KeyT',
  'Ctrl+KeyP',
  'Ctrl+KeyF',
  'Ctrl+KeyU',
  'Ctrl+Shift+KeyI',
  'Ctrl+Shift+KeyR',
  'Ctrl+Shift+Escape',
  'Ctrl+Tab',
  'Ctrl+Equal',
  'Ctrl+Minus',
  'Ctrl+Digit0',
  'Ctrl+NumpadAdd',
  'Ctrl+F4',
  'Ctrl+Alt+Delete',
  'Ctrl+Alt+F2',
  'Meta+KeyD',
  'Meta+KeyQ',
  'BrowserBack',
])('keeps %s', (combination) => {
  expect(isKeptFromRiders(pressed(combination))).toBe(true)
})

test.each([
  'KeyA',
  'Shift+KeyA',
  'Digit1',
  'Numpad7',
  'NumpadEnter',
  'Enter',
  'Tab',
  'Shift+Tab',
  'Escape',
  'Space',
  'Backspace',
  'ArrowLeft',
  'F2',
  'Process',
  'ControlLeft',
  'Ctrl+KeyA',
  'Ctrl+KeyC',
  'Ctrl+KeyV',
  'Ctrl+Alt+KeyE',
  'Alt+Numpad6',
])('lets %s pass', (combination) => {
  expect(isKeptFromRiders(pressed(combination))).toBe(false)
})

test('lets keys up pass, so that none stays pressed', () => {
  expect(isKeptFromRiders({ ...pressed('Ctrl+KeyW'), type: 'keyUp' })).toBe(false)
})
