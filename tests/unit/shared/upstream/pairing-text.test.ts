import { describe, expect, it } from 'vitest'
import { formatPairing, isOfficeAddress, parsePairing } from '../../../../shared/upstream/pairing-text.ts'

const PAIRING = { officeAddress: 'https://office.example:8443', pairingCode: 'ABCDEFGHIJKLMN23' }

describe('the text of a pairing code', () => {
  it('says the address of the office and the code, in letters and digits only', () => {
    const text = formatPairing(PAIRING)
    expect(text).toMatch(/^RSO2[A-Z2-7]+$/)
    expect(parsePairing(text)).toEqual(PAIRING)
    expect(parsePairing(text.toLowerCase())).toEqual(PAIRING)
  })

  it.each(['', 'RSO2', 'RSO2ABC', 'RS1ABCDEF', 'https://office.example', 'RSO2AAAAAAAAAAAAAAAAAAAA'])(
    'is not %s',
    (text) => {
      expect(parsePairing(text)).toBeNull()
    },
  )

  it('is none with a letter less anywhere: half an address may be the address of somebody else', () => {
    const text = formatPairing(PAIRING)
    for (let at = 0; at < text.length; at++) {
      expect(parsePairing(text.slice(0, at)), text.slice(0, at)).toBeNull()
      expect(parsePairing(text.slice(0, at) + text.slice(at + 1)), `without letter ${at}`).toBeNull()
    }
    expect(parsePairing(`${text}A`)).toBeNull()
  })

  it('takes https, and http on this machine only', () => {
    for (const good of ['https://office.example', 'http://127.0.0.1:8080', 'http://localhost:8080']) {
      expect(isOfficeAddress(good), good).toBe(true)
    }
    const bad = ['http://office.example', 'https://office.example/', 'https://u@office.example', 'ftp://x', 'x']
    for (const address of bad) expect(isOfficeAddress(address), address).toBe(false)
  })
})
