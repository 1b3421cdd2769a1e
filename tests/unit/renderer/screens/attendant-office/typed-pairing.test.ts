import { expect, it } from 'vitest'
import { readTypedPairing } from '../../../../../renderer/screens/attendant-office/typed-pairing.ts'
import { formatPairing } from '../../../../../shared/upstream/pairing-text.ts'

const pairing = { officeAddress: 'https://office.example:8443', pairingCode: 'ABCDEFGHIJKLMN23' }

it('takes a code in groups and small letters, and an address with its last slash', () => {
  const typed = { address: ' https://office.example:8443/ ', code: 'abcd efgh-ijkl mn23' }
  expect(readTypedPairing(typed)).toEqual(pairing)
})

it('takes the whole text of the QR code where the address goes', () => {
  expect(readTypedPairing({ address: `${formatPairing(pairing)}\n`, code: '' })).toEqual(pairing)
})

it.each([
  ['the address', { address: 'office.example', code: pairing.pairingCode }, { address: true, code: false }],
  ['an address in the clear', { address: 'http://office.example', code: '' }, { address: true, code: true }],
  ['a code that is too short', { address: pairing.officeAddress, code: 'ABCD' }, { address: false, code: true }],
  [
    'digits that no code has',
    { address: pairing.officeAddress, code: '0189018901890189' },
    { address: false, code: true },
  ],
])('says that %s is wrong', (_what, typed, faults) => {
  expect(readTypedPairing(typed)).toEqual(faults)
})
