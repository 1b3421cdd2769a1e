import { expect, test } from 'vitest'
import { isOwnAddress } from '../../../../electron/main/station-origin.ts'

test.each([
  'https://station.invalid/',
  'https://station.invalid/?print=ticket',
  'https://station.invalid:443/assets/a.js',
])('knows %s as its own', (address) => expect(isOwnAddress(address)).toBe(true))

test.each([
  '',
  'about:blank',
  'http://station.invalid/',
  'https://station.invalid.evil.example/',
  'https://evil.example/https://station.invalid/',
  'https://station.invalid@evil.example/',
  'https://evil@station.invalid/',
  'https://station.invalid:444/',
  'file:///station.invalid/',
  'javascript:alert(1)',
  'data:text/html,station.invalid',
  'blob:https://evil.example/1',
])('takes %j for foreign', (address) => expect(isOwnAddress(address)).toBe(false))
