import { describe, expect, it, vi } from 'vitest'
import { createScanSource, type Scan } from '../../../../renderer/scanner/create-scan-source.ts'

function aSource() {
  let now = 0
  const source = createScanSource({ nowMs: () => now })
  const seen: string[] = []
  const handleAs = (name: string) => source.handle((scan) => seen.push(`${name}:${scan.text}`))
  const scan = (text: string, via: Scan['via'] = 'wedge') => source.offer({ text, via })
  return { source, seen, handleAs, scan, pass: (ms: number) => (now += ms) }
}

describe('a scan source', () => {
  it('hands scans to the handler that came last, and back to the one before when that leaves', () => {
    const { seen, handleAs, scan } = aSource()
    handleAs('home')
    scan('A')
    const leave = handleAs('dialog')
    scan('B')
    leave()
    scan('C')
    expect(seen).toEqual(['home:A', 'dialog:B', 'home:C'])
  })

  it('keeps scans in order for the next handler while there is none', () => {
    const { seen, handleAs, scan } = aSource()
    scan('A')
    scan('B')
    handleAs('home')
    expect(seen).toEqual(['home:A', 'home:B'])
  })

  it('keeps the latest fifty', () => {
    const { seen, handleAs, scan } = aSource()
    for (let number = 1; number <= 60; number += 1) scan(String(number))
    handleAs('home')
    expect(seen).toHaveLength(50)
    expect(seen.at(-1)).toBe('home:60')
  })

  it('loses nothing when a handler leaves or scans from within', () => {
    const { source, seen, handleAs, scan } = aSource()
    handleAs('home')
    const leave = source.handle((one) => {
      seen.push(`dialog:${one.text}`)
      leave()
      scan('B')
    })
    scan('A')
    expect(seen).toEqual(['dialog:A', 'home:B'])
  })

  it('goes on after a handler that failed', () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const { source, seen, scan } = aSource()
    source.handle((one) => {
      seen.push(one.text)
      if (one.text === 'A') throw new Error('A screen failed.')
    })
    scan('A')
    scan('B')
    vi.unstubAllGlobals()
    expect(seen).toEqual(['A', 'B'])
    expect(reported).toHaveBeenCalledOnce()
  })

  it('takes one code seen by scanner and camera together for one scan', () => {
    const { seen, handleAs, scan, pass } = aSource()
    handleAs('home')
    scan('A', 'camera')
    pass(800)
    scan('A', 'wedge')
    pass(4000)
    scan('A', 'wedge')
    scan('A', 'wedge')
    expect(seen).toEqual(['home:A', 'home:A', 'home:A'])
  })

  it('says that a scan broke off to those who listen', () => {
    const { source } = aSource()
    const listener = vi.fn()
    const stop = source.onHalfScan(listener)
    source.noteHalfScan()
    stop()
    source.noteHalfScan()
    expect(listener).toHaveBeenCalledOnce()
  })
})
