import { expect, it } from 'vitest'
import { readCodeIds } from '../../../../../office/page/screens/sent-down/read-code-ids.ts'

it('reads ids however they are listed, each once', () => {
  const text = '0123456789abcdef\nFEDCBA9876543210，0123456789ABCDEF ;'
  expect(readCodeIds(text)).toEqual({ codeIds: ['0123456789abcdef', 'fedcba9876543210'], strange: [] })
})

it('points at what is no id, so that nothing is revoked by half', () => {
  expect(readCodeIds('0123456789abcdef RS1ABC 0123').strange).toEqual(['rs1abc', '0123'])
})
