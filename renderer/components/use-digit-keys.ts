import { useEffect, useRef } from 'react'

export type DigitKeys = { onDigit: (digit: string) => void; onDelete: () => void; onEnter?: () => void }

/** Lets the digits, Backspace and Enter of a real keyboard work a pad on the screen, whatever has the focus. */
export function useDigitKeys(keys: DigitKeys, isActive = true): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (isEditable(event.target)) return
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
      if (digit !== undefined) latest.current.onDigit(digit)
      else if (event.code === 'Backspace') latest.current.onDelete()
      else if (isEnter(event.code) && !isPressable(event.target)) latest.current.onEnter?.()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isActive])
}

const isEnter = (code: string) => code === 'Enter' || code === 'NumpadEnter'
const isEditable = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('input, textarea')
const isPressable = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('button, a')
